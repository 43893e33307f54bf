"""The service gives the same answers whatever store is behind it."""

from __future__ import annotations

import json
from typing import Final

import pytest

from service.core.catalogue import saved_queries
from service.core.formats import result_format
from service.core.remote.store import RemoteStore
from service.core.settings import Settings
from service.core.sparql import inspect
from service.core.store import Store
from service.web import create_app

WRONG: Final = "Virtuoso 7.2.5 answers otherwise than SPARQL 1.1 says (why has not been traced); seen: "
NOT_ON_VIRTUOSO: Final = {
    "maps/county-figures": "Virtuoso 7.2.5 refuses it (error SP031, an internal error of its compiler)",
    "maps/networks": WRONG + "8 of 105 rows lack a position",
    "pages/compare-figures": "Virtuoso 7.2.5 refuses it (error SQ074)",
    "pages/compare-things": "Virtuoso 7.2.5 refuses it (a transitive table neither end of which is bound)",
    "pages/contacts": WRONG + "332 rows instead of 1",
    "pages/context": WRONG + "SELECT DISTINCT gives 1113 rows of which 529 are distinct",
    "pages/figures": WRONG + "other rows",
    "pages/insights-named": WRONG + "other rows",
    "pages/related": "Virtuoso 7.2.5 breaks the connection off",
    "pages/who-linked": WRONG + "15 rows fewer",
    "reports/due-duties": WRONG + "101 rows instead of 119",
    "reports/duty-matrix": WRONG + "about 150 of 2861 rows have another state",
}
PAGES: Final = (
    "/matrix.json",
    "/doc/county/paijat-hame.ttl",
    "/queries/competency/cq-107-interfaces-by-theme.csv",
    "/sparql?query=SELECT+*+%7B+%3Fs+a+yp:Interface+%7D+ORDER+BY+%3Fs&format=csv",
    "/sparql?query=ASK+%7B+%3Fs+a+yp:Interface+%7D&format=json",
    "/sparql?query=SELECT+(COUNT(*)+AS+%3Fn)+%7B+%3Fs+%3Fp+%3Fo+%7D&format=json",
    "/who.json?topic=nuorisopalvelut&county=pohjois-pohjanmaa",
    "/who?topic=nuorisopalvelut&county=pohjois-pohjanmaa",
    "/due.json?county=paijat-hame&on=2026-11-22",
    "/matrix.json?kind=duties",
    "/doc/county/paijat-hame",
)
PAGES_NOT_ON_VIRTUOSO: Final = dict.fromkeys(PAGES[6:], WRONG + "the page differs")


def test_every_statement_is_given_back_as_it_was(remote: RemoteStore, store: Store) -> None:
    """Graph by graph, with every literal's text and datatype."""
    assert set(remote.quads()) == set(store.quads())
    assert remote.graphs() == store.graphs()


def test_union_holds_a_statement_of_two_graphs_once(remote: RemoteStore, store: Store) -> None:
    """And named graphs are ours alone, without what the remote store or we keep beside."""
    for pattern in ("?s ?p ?o", "GRAPH ?g { ?s ?p ?o }"):
        query = f"SELECT (COUNT(*) AS ?n) WHERE {{ {pattern} }}"
        assert remote.select(query) == store.select(query)


@pytest.mark.parametrize("name", sorted(saved_queries()))
def test_saved_query_has_the_same_answer(remote: RemoteStore, store: Store, kind: str, name: str) -> None:
    """Each shipped query, with its defaults."""
    if kind == "virtuoso" and name in NOT_ON_VIRTUOSO:
        pytest.skip(NOT_ON_VIRTUOSO[name])
    query = saved_queries()[name].text
    ask = "select" if inspect(query).form == "SELECT" else "triples"
    theirs, ours = (sorted(map(repr, map(canonical, getattr(each, ask)(query)))) for each in (remote, store))

    assert theirs == ours


@pytest.mark.parametrize("page", PAGES)
def test_page_is_the_same(remote: RemoteStore, store: Store, kind: str, page: str) -> None:
    """Byte for byte."""
    if kind == "virtuoso" and page in PAGES_NOT_ON_VIRTUOSO:
        pytest.skip(PAGES_NOT_ON_VIRTUOSO[page])
    theirs, ours = (create_app(Settings(), each).test_client().get(page) for each in (remote, store))

    assert (theirs.status_code, theirs.data) == (ours.status_code, ours.data)


@pytest.mark.parametrize("form", ["json", "xml", "csv", "tsv"])
def test_large_answer_comes_in_parts(remote: RemoteStore, form: str) -> None:
    """50,000 rows."""
    parts = list(remote.stream("SELECT * WHERE { ?s ?p ?o }", result_format(form)))

    assert len(parts) > 10
    if form == "json":
        assert len(json.loads(b"".join(parts))["results"]["bindings"]) > 49_000


def test_version_stays_while_nothing_is_written(remote: RemoteStore) -> None:
    """It is the store's own, so that ETags of several services agree."""
    assert remote.version() == remote.version()


def canonical(answer: object) -> object:
    """A row or a triple in a form that sorts."""
    return sorted((key, str(term)) for key, term in answer.items()) if isinstance(answer, dict) else str(answer)
