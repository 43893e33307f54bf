"""The query workbench as a page: the editor, the answer beneath it, or where the query is wrong."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import IO, Final, cast
from urllib.parse import urlencode

import pyoxigraph as ox
from flask import Response, current_app, render_template, request

from service.core.catalogue import PUBLIC, public_queries, public_query
from service.core.errors import SyntaxProblem, YhdyspintaError
from service.core.formats import GRAPH_FORMATS, RESULT_FORMATS, graph_format, result_format
from service.core.labels import Labels
from service.core.messages import is_language
from service.core.parts import PartsReader, beginning
from service.core.sparql import inspect
from service.core.volatile import is_volatile
from service.maps import relations
from service.web.protocol import QUERY, Operation
from service.web.reading import language, say, store
from service.web.results import SHOWN, Answer, chosen_view, drawn

SHOWN_BYTES: Final = 100_000
"""How many bytes of triples the page shows at the most."""
EXAMPLE: Final = "reports/unnamed-interfaces"
LONGEST_LINK: Final = 7000
"""Letters of an address; servers and programs take at least 8000 (RFC 9110, section 4.1)."""
AROUND: Final = 60
"""Letters quoted on each side of a mistake."""
BUNDLE: Final = "editor.js"
PHRASES: Final = {
    "Find": "editor-find",
    "Replace": "editor-replace-with",
    "next": "editor-next",
    "previous": "editor-previous",
    "all": "editor-all",
    "match case": "editor-case",
    "regexp": "editor-regexp",
    "by word": "editor-words",
    "replace": "editor-replace",
    "replace all": "editor-replace-all",
    "close": "editor-close",
    "Completions": "editor-completions",
    "Diagnostics": "editor-problems",
    "current match": "editor-match",
    "on line": "editor-on-line",
}
"""CodeMirror's own words and our messages for them."""


@dataclass(frozen=True)
class Mistake:
    """Where a query stops being one."""

    line: int
    column: int
    quoted: str
    """Its line, or what stands around the place in a long one."""
    caret: str
    """Beneath it: a caret under the place."""


def blank(example: str = "") -> Response:
    """The workbench with a published query to start from, or with one that runs.

    Raises:
        UnknownQuery: there is no such query.
    """
    query = public_query(example or EXAMPLE)
    return Response(_page(query.body, example=query.name))


def answered(asked: Operation) -> Response:
    """The workbench with the answer beneath the query, or with what is wrong."""
    endpoint = replace(asked, base=asked.base.removesuffix("-editor"))
    begun = time.monotonic()
    try:
        shown = _answer(endpoint)
    except YhdyspintaError as problem:
        page = _page(asked.text, problem=problem.text(language()), mistake=mistake(asked.text, problem))
        return Response(page, status=problem.status)
    shown["milliseconds"] = round((time.monotonic() - begun) * 1000)
    response = Response(_page(asked.text, **shown))
    if is_volatile(asked.text):
        response.cache_control.no_store = True
    return response


def shareable(asked: Operation, view: str) -> str:
    """The address of an answer in the workbench, or an empty text where it would be too long."""
    fields = [("query", asked.text), *(("default-graph-uri", iri) for iri in asked.dataset.default)]
    fields += [("named-graph-uri", iri) for iri in asked.dataset.named]
    if view != "table":
        fields.append(("view", view))
    tongue = request.args.get("lang", "")
    if is_language(tongue):
        fields.append(("lang", tongue))
    address = f"/sparql-editor?{urlencode(fields)}"
    return address if len(address) <= LONGEST_LINK else ""


def mistake(text: str, problem: YhdyspintaError) -> Mistake | None:
    """The place in a query that a problem names, if it names one."""
    if not isinstance(problem, SyntaxProblem):
        return None
    line, column = int(problem.arguments["line"]), int(problem.arguments["column"])
    lines = text.split("\n")
    whole = lines[min(line, len(lines)) - 1].rstrip("\r")
    start = max(column - 1 - AROUND, 0)
    before = whole[start : column - 1]
    return Mistake(
        line, column, whole[start : column - 1 + AROUND], "".join("\t" if c == "\t" else " " for c in before) + "^"
    )


def _answer(asked: Operation) -> dict[str, object]:
    """What the template shows: rows, a yes or no, or statements."""
    view = chosen_view()
    if inspect(asked.text).form in {"CONSTRUCT", "DESCRIBE"}:
        return _statements(asked, view)
    parts = store().stream(asked.text, result_format("json"), asked.dataset, base=asked.base)
    found = ox.parse_query_results(cast("IO[bytes]", PartsReader(parts)), format=ox.QueryResultsFormat.JSON)
    if not isinstance(found, ox.QuerySolutions):
        return {"truth": bool(found)}
    names = [variable.value for variable in found.variables]
    rows = [[row[name] for name in names] for row in islice(found, SHOWN + 1)]
    labels = Labels(store(), language())
    answer = Answer(say("workbench-answer"), names, rows[:SHOWN], labels, len(rows) > SHOWN, exact=True)
    return {"answer": answer, "view": view if view in answer.views else "table", "picture": answer.picture}


def _statements(asked: Operation, view: str) -> dict[str, object]:
    """Statements as Turtle, and as a map those between things."""
    if view == "map":
        parts = store().stream(asked.text, graph_format("ntriples"), asked.dataset, base=asked.base)
        lines = beginning(parts, SHOWN_BYTES).rpartition(b"\n")[0]
        found = relations.of_triples(quad.triple for quad in ox.parse(lines, format=ox.RdfFormat.N_TRIPLES))
        return {
            "statements": True,
            "view": view,
            "found": found,
            "picture": partial(drawn, found, say("workbench-answer")),
        }
    parts = store().stream(asked.text, graph_format("turtle"), asked.dataset, base=asked.base)
    text = beginning(parts, SHOWN_BYTES + 1)
    return {
        "statements": True,
        "view": "table",
        "text": text[:SHOWN_BYTES].decode(errors="ignore"),
        "cut": len(text) > SHOWN_BYTES,
    }


def _page(query: str, **parts: object) -> str:
    return render_template(
        "workbench.html",
        query=query,
        dataset={name: request.args.getlist(name) for name in (QUERY.default_graph, QUERY.named_graph)},
        groups=_groups(),
        shown=SHOWN,
        most_relations=relations.MOST,
        phrases={own: say(message) for own, message in PHRASES.items()},
        bundle=_bundle(),
        result_formats=RESULT_FORMATS,
        graph_formats=GRAPH_FORMATS,
        long=request.method == "POST",
        **parts,
    )


def _groups() -> Mapping[str, Sequence[tuple[str, str]]]:
    """The published queries by group: name and title."""
    queries = public_queries().values()
    return {group: [(each.name, each.title[language()]) for each in queries if each.group == group] for group in PUBLIC}


def _bundle() -> bool:
    """Whether the editor has been built; without it, the text area does everything."""
    return Path(current_app.static_folder or "", BUNDLE).is_file()
