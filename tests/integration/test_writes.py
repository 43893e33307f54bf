"""Writes to a remote store, and stores that others write."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from service.core.errors import Busy, Forbidden, IntegrityProblem, NotFound
from service.core.formats import graph_format
from service.core.remote.address import Address
from service.core.remote.endpoint import Endpoint
from service.core.remote.store import RemoteStore
from service.core.storage import Delta
from tests.integration.servers import Server, oxigraph

GRAPH = "urn:x:graph"


def refuse(_: Delta) -> None:
    """A guard that lets nothing pass."""
    raise Forbidden("error-forbidden-graphs")


def filled(server: Server) -> RemoteStore:
    """A store that is ready and empty."""
    store = RemoteStore(server.address)
    store.prepare(list)
    return store


def test_update_is_seen_by_another_service_with_a_new_version(server: Server) -> None:
    """What is written with and without a graph, and the union of it."""
    writer, reader = filled(server), RemoteStore(Address(server.address.query))
    before = reader.version()
    writer.update(f"INSERT DATA {{ <urn:a> <urn:b> 1 . GRAPH <{GRAPH}> {{ <urn:a> <urn:b> 1, 'é' }} }}", "me")

    assert reader.version() == writer.version() != before
    assert reader.graphs() == [GRAPH]
    assert len(reader.select("SELECT * { ?s ?p ?o }")) == 2
    assert b"<urn:b> 1 ." in b"".join(reader.graph(None, graph_format("turtle")))

    writer.update(f"DROP GRAPH <{GRAPH}>", "me")
    assert reader.select("SELECT ?o { ?s ?p ?o }") == [{"o": ox.Literal(1)}]
    with pytest.raises(NotFound):
        reader.graph(GRAPH, graph_format("turtle"))
    writer.close()
    reader.close()


def test_two_services_write_in_turn_without_losing_anything(server: Server) -> None:
    """The copy of each follows what the other wrote."""
    first, second = filled(server), filled(server)
    for number in range(3):
        for store in (first, second):
            store.update("DELETE { ?s ?p ?n } INSERT { ?s ?p ?m } WHERE { ?s ?p ?n BIND(?n + 1 AS ?m) }", "me")
            if number == 0 and store is first:
                store.update("INSERT DATA { <urn:a> <urn:count> 0 }", "me")

    assert first.select("SELECT ?n { ?s <urn:count> ?n }") == [{"n": ox.Literal(5)}]
    first.close()
    second.close()


def test_of_two_writes_at_once_the_later_begins_again(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another service writes between the plan and its commit."""
    first, second = filled(server), filled(server)
    first.update("INSERT DATA { <urn:a> <urn:b> 1 }", "me")
    send, others = Endpoint.update, iter([True])

    def late(self: Endpoint, fields: list[tuple[str, str]]) -> None:
        if next(others, False):
            second.update("INSERT DATA { <urn:a> <urn:b> 2 }", "other")
        send(self, fields)

    monkeypatch.setattr(Endpoint, "update", late)
    delta = first.update("INSERT { <urn:a> <urn:c> ?n } WHERE { <urn:a> <urn:b> ?n }", "me")

    assert {quad.object for quad in delta.inserted} == {ox.Literal(1), ox.Literal(2)}
    assert len(first.select("SELECT * { ?s ?p ?o }")) == 4
    first.close()
    second.close()


def test_what_guard_or_shapes_refuse_changes_nothing(server: Server) -> None:
    """Nor does an update that is refused in its second part."""
    store = filled(server)
    version = store.version()
    with pytest.raises(Forbidden):
        store.update("INSERT DATA { <urn:a> <urn:b> 1 }", "me", guard=refuse)
    with pytest.raises(IntegrityProblem):
        store.update("INSERT DATA { <https://w3id.org/yhdyspinta/id/interface/x> a yp:Interface }", "me")

    assert (store.version(), store.graphs()) == (version, [])
    store.close()


def test_interrupted_filling_is_told_and_begun_again(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Readers wait meanwhile instead of seeing a part."""
    quad = ox.Quad(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.Literal("c"), ox.NamedNode(GRAPH))
    store = RemoteStore(server.address)
    monkeypatch.setattr(RemoteStore, "_as_update", lambda *_: "CLEAR SILENT GRAPH <urn:none>")
    store.prepare(lambda: [quad])
    with pytest.raises(Busy):
        store.version()
    monkeypatch.undo()
    store.prepare(lambda: [quad])

    assert list(store.quads()) == [quad]
    store.close()


@pytest.mark.parametrize("options", [(), ("--union-default-graph",)])
def test_store_that_others_fill_is_read_with_the_union_as_default_graph(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    """Whether the store offers a union or not; it is not written, and has no lasting version."""
    with oxigraph(tmp_path, *options) as other:
        sender = Endpoint(other.address, RemoteStore(other.address)._limits, connections=1)
        sender.update([("update", f"INSERT DATA {{ GRAPH <{GRAPH}> {{ <urn:a> <urn:b> <urn:c> }} }}")])
        store = RemoteStore(Address(other.address.query))

        assert store.select("SELECT ?s ?g { ?s ?p ?o . GRAPH ?g { ?s ?p ?o } }") == [
            {"s": ox.NamedNode("urn:a"), "g": ox.NamedNode(GRAPH)}
        ]
        assert not store.writable
        assert store.version() != store.version()

        owner = RemoteStore(other.address)
        owner.prepare(list)
        assert (owner.graphs(), owner.version()) == ([GRAPH], owner.version())
        for each in (sender, store, owner):
            each.close()
