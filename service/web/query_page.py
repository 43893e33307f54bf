"""The query form for people, and the answer as a page under its query."""

from __future__ import annotations

from itertools import islice
from typing import IO, Final, cast

import pyoxigraph as ox
from flask import Response, render_template

from service.core.catalogue import saved_query
from service.core.errors import YhdyspintaError
from service.core.formats import GRAPH_FORMATS, RESULT_FORMATS, graph_format, result_format
from service.core.namespaces import compact
from service.core.parts import PartsReader, beginning
from service.core.sparql import inspect
from service.core.store import term_text
from service.web.protocol import Operation
from service.web.reading import address, language, store

SHOWN: Final = 500
"""How many rows the page shows at the most; the other formats give all."""
SHOWN_BYTES: Final = 100_000
"""How many bytes of triples the page shows at the most."""
EXAMPLE: Final = "reports/unnamed-interfaces"


def blank() -> str:
    """The form with a query that runs, without the header that our own files carry."""
    lines = saved_query(EXAMPLE).text.splitlines()
    return _page("\n".join(line for line in lines if not line.startswith("#+")))


def answered(asked: Operation) -> Response:
    """The form with the answer beneath it, or with what is wrong with the query."""
    try:
        return Response(_page(asked.text, **_answer(asked)))
    except YhdyspintaError as problem:
        return Response(_page(asked.text, problem=problem.text(language())), status=problem.status)


def _answer(asked: Operation) -> dict[str, object]:
    """What the template shows: text, or names and rows, and whether that is not all."""
    if inspect(asked.text).form in {"CONSTRUCT", "DESCRIBE"}:
        parts = store().stream(asked.text, graph_format("turtle"), asked.dataset, base=asked.base)
        text = beginning(parts, SHOWN_BYTES + 1)
        return {"text": text[:SHOWN_BYTES].decode(errors="ignore"), "cut": len(text) > SHOWN_BYTES}
    parts = store().stream(asked.text, result_format("json"), asked.dataset, base=asked.base)
    found = ox.parse_query_results(cast("IO[bytes]", PartsReader(parts)), format=ox.QueryResultsFormat.JSON)
    if not isinstance(found, ox.QuerySolutions):
        return {"text": str(bool(found)).lower()}
    names = [variable.value for variable in found.variables]
    rows = [[_cell(row[name]) for name in names] for row in islice(found, SHOWN + 1)]
    return {"names": names, "rows": rows[:SHOWN], "cut": len(rows) > SHOWN}


def _page(query: str, **parts: object) -> str:
    formats = (*RESULT_FORMATS, *GRAPH_FORMATS)
    return render_template("sparql.html", query=query, formats=formats, shown=SHOWN, **parts)


def _cell(term: object) -> tuple[str, str]:
    """What a cell shows, and where it leads."""
    if isinstance(term, ox.NamedNode):
        return compact(term.value), address(term.value)
    return ("", "") if term is None else (term_text(term), "")  # type: ignore[arg-type]
