"""What the page of the comparison adds to its data: sides, duties, sources, and where nothing is on record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from service.core.answer import Responsibility
from service.core.compare import GROUPS, ComparedCounty, Comparison
from service.core.labels import Labels, Thing
from service.core.matrix import duties_on, matrix
from service.core.messages import Language
from service.core.sources import Citation, citations
from service.core.storage import Storage

ASPECTS: Final = ("interfaces", "owners", *GROUPS)
"""The rows of which some counties may have something on record and others nothing."""


def by_party(listed: Iterable[Responsibility]) -> list[tuple[Thing | None, list[Responsibility]]]:
    """The responsibilities under the party for which each is, those without a party last."""
    found: dict[Thing | None, list[Responsibility]] = {}
    for each in listed:
        found.setdefault(each.party, []).append(each)
    return sorted(found.items(), key=lambda item: item[0] is None)


def on_record(found: Comparison) -> Mapping[str, Sequence[Thing]]:
    """For each row on which the counties differ, those of which something is on record."""
    counted = {aspect: [each.county for each in found.counties if _listed(each, aspect)] for aspect in ASPECTS}
    return {aspect: those for aspect, those in counted.items() if 0 < len(those) < len(found.counties)}


def duties(store: Storage, found: Comparison, language: Language) -> Mapping[str, Sequence[Thing]]:
    """The duties on the theme that concern each county, by its IRI."""
    areas = [each.county.iri for each in found.counties]
    made = matrix(store, "duties", language, organisers=areas).of(duties_on(store, found.theme.iri))
    return {
        area: [
            line.subject for line in made.lines for cell in line.cells if _concerns(cell.state, cell.organiser, area)
        ]
        for area in areas
    }


def sources(store: Storage, found: Comparison, language: Language) -> Mapping[str, Sequence[Citation]]:
    """The citations of each county's interfaces on the theme, by the county's IRI."""
    labels = Labels(store, language)
    return {
        each.county.iri: citations(store, labels, [interface.thing.iri for interface in each.interfaces])
        for each in found.counties
        if each.interfaces
    }


def _concerns(state: str, organiser: Thing, area: str) -> bool:
    return organiser.iri == area and state != "not-applicable"


def _listed(county: ComparedCounty, aspect: str) -> Sequence[object]:
    if aspect == "interfaces":
        return county.interfaces
    if aspect == "owners":
        return [one for each in county.interfaces for one in each.responsibilities]
    return next(county.things[group] for group in GROUPS if group == aspect)
