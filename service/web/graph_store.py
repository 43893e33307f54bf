"""``/graphs``: the SPARQL 1.1 Graph Store HTTP Protocol; ``/graph/{slug}``: our graphs at their own names.

A graph is named by ``graph=`` (section 4.2), or it is the one whose IRI is the address itself (section 4.1). It exists
while it holds a statement, as in SPARQL 1.1 Update, section 3.1: stores need not record empty ones. So a PUT or POST of
nothing creates nothing, and a PUT of nothing takes a graph away.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from uuid import uuid4

import pyoxigraph as ox
from flask import Blueprint, Response, redirect, request, url_for
from werkzeug.exceptions import PreconditionFailed

from service.core.errors import Busy, InputError, NotFound
from service.core.formats import GRAPH_FORMATS, graph_format
from service.core.namespaces import DEFAULT_GRAPH, GRAPHS
from service.core.storage import Delta
from service.web.access import Writer, authorise
from service.web.bodies import fields
from service.web.description import described, graph_list
from service.web.negotiation import choose, content_type, wants_page
from service.web.protocol import absolute, base
from service.web.reading import store
from service.web.streaming import whole
from service.web.uploads import uploaded

blueprint = Blueprint("graph_store", __name__)

DIRECT: Final = "/graphs/<path:name>"
"""Addresses that are the IRIs of graphs themselves."""
NTRIPLES: Final = graph_format("ntriples")
TRIES: Final = 5
"""How often a change is made anew because the data changed while it was made."""


@dataclass(frozen=True)
class Target:
    """The graph that a request is about (Graph Store Protocol, section 4)."""

    iri: str | None
    """None for the default graph."""

    @property
    def name(self) -> ox.NamedNode:
        """Where its statements are kept."""
        return ox.NamedNode(self.iri or DEFAULT_GRAPH)

    @property
    def base(self) -> str:
        """What relative IRIs of its documents are resolved against: its own IRI, which the default graph lacks."""
        return self.iri or base()


@blueprint.get("/graphs", strict_slashes=False)
@blueprint.get(DIRECT)
def read(name: str = "") -> Response:
    """One graph; without its name, the list of all."""
    target = _target(name)
    if target is not None:
        return _graph(target)
    named = request.args.get("format", "")
    if wants_page(GRAPH_FORMATS, named):
        return redirect(url_for("dataset.data", lang=request.args.get("lang")), 303)  # type: ignore[return-value]
    return described(graph_list(), named)


@blueprint.get("/graph/<slug>")
def direct(slug: str) -> Response:
    """One of our graphs by the path of its IRI; earlier releases also made new graphs here."""
    ours = GRAPHS + slug
    return _graph(Target(ours if store().has_graph(ours) else base()))


@blueprint.put("/graphs", strict_slashes=False)
@blueprint.put(DIRECT)
def replace(name: str = "") -> Response:
    """Make the graph what the request carries (section 5.3)."""
    author, target = authorise(request), _one_target(name)
    wanted = _quads(target)
    existed = _commit(target, author, lambda held: Delta(held - wanted, wanted - held))
    return Response(status=204 if existed or not wanted else 201)


@blueprint.post("/graphs", strict_slashes=False)
@blueprint.post(DIRECT)
def merge(name: str = "") -> Response:
    """Add what the request carries (section 5.5): to the graph, or to a new one where none is named."""
    author, target = authorise(request), _target(name)
    if target is None:
        return _create(author)
    wanted = _quads(target)
    existed = _commit(target, author, lambda held: Delta(inserted=wanted - held))
    return Response(status=204 if existed or not wanted else 201)


@blueprint.delete("/graphs", strict_slashes=False)
@blueprint.delete(DIRECT)
def remove(name: str = "") -> Response:
    """Take the graph away (section 5.4); of the default graph, its statements.

    Raises:
        NotFound: there is no such graph.
    """
    author, target = authorise(request), _one_target(name)
    if not _commit(target, author, lambda held: Delta(removed=held)) and target.iri:
        raise NotFound(target.iri)
    return Response(status=204)


def _create(author: Writer) -> Response:
    """A new graph under an IRI of this service, which ``Location`` tells."""
    target = Target(absolute(url_for("graph_store.read", name=str(uuid4()), _external=True)))
    wanted = _quads(target)
    _commit(target, author, lambda held: Delta(inserted=wanted - held))
    return Response(status=201, headers={"Location": str(target.iri)}) if wanted else Response(status=204)


def _graph(target: Target) -> Response:
    """A graph in the format that the reader wishes.

    Raises:
        NotFound: there is no such graph.
        NotOffered: the reader takes none of the formats.
    """
    if not store().has_graph(target.iri):
        raise NotFound(str(target.iri))
    form = choose(GRAPH_FORMATS, request.args.get("format", ""))
    tag = f"{store().version()}-{form.name}"
    if request.if_none_match.contains(tag):
        response = Response(status=304)
    else:
        response = whole(store().graph(target.iri, form), content_type(form))
    response.set_etag(tag)
    response.cache_control.no_cache = True
    return response


def _target(name: str) -> Target | None:
    """The graph that the address names, by ``name`` in its path or in its query part, or None where it names none.

    Raises:
        InputError: it names several, one that is no absolute IRI, or the default graph by the name it is kept under.
    """
    given = fields(request.query_string)
    named, default = given.get("graph", ()), given.get("default", ())
    if name:
        named = (base(), *named)
    if not named and not default:
        return None
    if len(named) + len(default) > 1:
        raise InputError("error-graph-target")
    if default:
        return Target(None)
    if named[0] == DEFAULT_GRAPH:
        raise InputError("error-graph-reserved", iri=DEFAULT_GRAPH)
    return Target(absolute(named[0]))


def _one_target(name: str) -> Target:
    """The graph that the address names; see :func:`_target`.

    Raises:
        InputError: it does not name exactly one.
    """
    target = _target(name)
    if target is None:
        raise InputError("error-graph-target")
    return target


def _quads(target: Target) -> frozenset[ox.Quad]:
    """What the request carries, in the target graph."""
    return frozenset(
        ox.Quad(triple.subject, triple.predicate, triple.object, target.name) for triple in uploaded(target.base)
    )


def _held(target: Target) -> frozenset[ox.Quad]:
    """What the target graph holds."""
    try:
        data = b"".join(store().graph(target.iri, NTRIPLES))
    except NotFound:
        return frozenset()
    triples = ox.parse(data, format=NTRIPLES.engine)
    return frozenset(ox.Quad(each.subject, each.predicate, each.object, target.name) for each in triples)


class _Changed(Exception):
    """The data changed between reading the graph and writing it."""


def _commit(target: Target, author: Writer, change: Callable[[frozenset[ox.Quad]], Delta]) -> bool:
    """Carry out the change that follows from what the graph holds; tells whether it held anything.

    The change is made anew where another write came between, so that of two PUTs at once one wins whole.

    Raises:
        PreconditionFailed: If-Match or If-None-Match does not hold (RFC 9110, section 13.1).
        Busy: other writes came between each time.
    """
    for _ in range(TRIES):
        version, held = store().version(), _held(target)
        _check_preconditions(version, bool(held))

        def guard(delta: Delta, version: str = version) -> None:
            if store().version() != version:
                raise _Changed
            author.guard(delta)

        try:
            delta = change(held)
            if delta:
                store().change(delta, author.name, guard=guard)
        except _Changed:
            continue
        return bool(held)
    raise Busy(1)


def _check_preconditions(version: str, exists: bool) -> None:
    """If-Match and If-None-Match; a tag holds while nothing in the store has changed."""
    tags = {f"{version}-{form.name}" for form in GRAPH_FORMATS}
    wanted, unwanted = request.if_match, request.if_none_match
    if wanted and not (exists and (wanted.star_tag or any(map(wanted.contains, tags)))):
        raise PreconditionFailed
    if unwanted and exists and (unwanted.star_tag or any(map(unwanted.contains, tags))):
        raise PreconditionFailed
