"""Reports in RDF."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from service.core.namespaces import PREFIXES
from service.core.reports.account import Account
from service.core.shacl.result import Result, report


def turtle_report(account: Account) -> bytes:
    """A validation report of SHACL (section 3.6) in Turtle, which other tools read."""
    told = {case.finding for case in account.cases}
    return turtle(each for each, finding in account.survey.results if finding in told)


def turtle(results: Iterable[Result]) -> bytes:
    """Results as a validation report in Turtle."""
    used = {name: PREFIXES[name] for name in ("rdf", "sh", "xsd", "yp", "ypsh")}
    return ox.serialize(report(results), format=ox.RdfFormat.TURTLE, prefixes=used) or b""
