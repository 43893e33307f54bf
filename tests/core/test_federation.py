"""Calls to other hosts: SERVICE and LOAD, to those that are named and at public addresses only."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from werkzeug.serving import make_server
from werkzeug.wrappers import Request, Response

from service.core.errors import (
    FederationProblem,
    QueryProblem,
    QueryTimeout,
    RefusedQuery,
    SyntaxProblem,
    YhdyspintaError,
)
from service.core.federation.calls import MOST_BYTES
from service.core.federation.hosts import Federation, is_public
from service.core.formats import result_format
from service.core.pool.client import PooledStore
from service.core.pool.supervisor import Supervisor
from service.core.settings import Settings
from service.core.storage import Dataset
from service.core.store import Store
from service.web import create_app
from tests.conftest import ROOT

E = "http://example.org/"
REMOTE = "<a:s> <a:p> 1, 'x'@en, <a:o> . <a:t> <a:p> 2 ; <a:r> <a:q> ."
HELD = "<a:o> <a:name> 'O' . <a:s> <a:here> 1 ."


def quads(turtle: str) -> list[ox.Quad]:
    """The statements of a document, in one graph."""
    parsed = ox.parse(turtle.encode(), format=ox.RdfFormat.TURTLE)
    return [ox.Quad(each.subject, each.predicate, each.object, ox.NamedNode("a:graph")) for each in parsed]


class Web:
    """A server on loopback that has many names: a real SPARQL endpoint and documents."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.over = threading.Event()
        self._endpoint = create_app(Settings(log="off"), Store.in_memory(quads(REMOTE)))
        self._server = make_server("127.0.0.1", 0, self._application, threaded=True)
        self.port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def url(self, path: str, host: str = "one.example") -> str:
        """An address of this server under a name."""
        return f"http://{host}:{self.port}/{path}"

    def federation(self, *hosts: str, **options: Any) -> Federation:
        """One that names hosts (``one.example`` unless told) at our port, and admits loopback unless told."""
        options = {"seconds": 20.0, "admits": lambda _: True, "resolve": lambda *_: ["127.0.0.1"], **options}
        return Federation(frozenset(f"{host}:{self.port}" for host in hosts or ("one.example",)), **options)

    def store(self, federation: Federation | None = None) -> Store:
        """A store that may call this server."""
        return Store.in_memory(quads(HELD), federation=federation or self.federation())

    def close(self) -> None:
        """Stop, and let those go that wait."""
        self.over.set()
        self._server.shutdown()
        self._server.server_close()

    def _application(self, environ: Any, start_response: Any) -> Iterable[bytes]:
        request = Request(environ)
        self.requests.append(request)
        if request.path == "/sparql":
            return self._endpoint(environ, start_response)
        kind, _, rest = request.full_path.lstrip("/").partition("?")
        return ANSWERS[kind](self, rest)(environ, start_response)


def endless(web: Web, _: str) -> Response:
    """More bytes than may be read."""
    return Response((b"#" * (1 << 20) for _ in range((MOST_BYTES >> 20) + 1)), content_type="text/turtle")


def silent(web: Web, _: str) -> Response:
    """Nothing, until the test is over."""
    web.over.wait()
    return Response()


def trickle(web: Web, _: str) -> Response:
    """A little, and then nothing until the test is over."""

    def parts() -> Iterator[bytes]:
        yield b"# wait\n" * 10
        web.over.wait()

    return Response(parts(), content_type="text/turtle")


def results(body: str) -> Response:
    """Results in JSON."""
    return Response(body, content_type="application/sparql-results+json")


ANSWERS: dict[str, Callable[[Web, str], Response]] = {
    "doc": lambda *_: Response("<#a> <a:p> <b>, [] .", content_type="text/turtle; charset=utf-8"),
    "doc.nt": lambda *_: Response("<a:a> <a:p> <a:b> .", content_type="application/octet-stream"),
    "bad.ttl": lambda *_: Response("<a:a> <a:p> .", content_type="text/turtle"),
    "context": lambda web, _: Response(
        f'{{"@context": "{web.url("doc")}", "@id": "a:a", "a:p": 1}}', content_type="application/ld+json"
    ),
    "page": lambda *_: Response("<p>", content_type="text/html"),
    "gone": lambda *_: Response(status=410),
    "to": lambda _, where: Response(status=302, headers={"Location": where}),
    "loop": lambda *_: Response(status=302, headers={"Location": "loop?"}),
    "endless": endless,
    "silent": silent,
    "trickle": trickle,
    "blank": lambda *_: results('{"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"bnode","value":"b"}}]}}'),
    "odd": lambda *_: results('{"head":{"vars":["x) {} SERVICE <http://h/> {"]},"results":{"bindings":[]}}'),
    "cut": lambda *_: results('{"head":{"vars":["x"]},"results":{"bindings":[{"x":'),
    "boolean": lambda *_: results('{"head":{},"boolean":true}'),
    "hostile": lambda *_: results(
        r'{"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"literal","value":"\" } } SERVICE <a:h> { \\"}}]}}'
    ),
}


@pytest.fixture(name="web", scope="module")
def fixture_web() -> Iterator[Web]:
    """The server, for all tests of this file."""
    web = Web()
    yield web
    web.close()


@pytest.fixture(autouse=True)
def _fresh(web: Web) -> None:
    web.requests.clear()


def rows(store: Store, query: str, **options: Any) -> list[tuple[str | None, ...]]:
    """The rows of a SELECT query, sorted; plain literals by their values."""

    def text(term: Any) -> str | None:
        return term.value if isinstance(term, ox.Literal) and not term.language else term and str(term)

    answer: Any = store.answer(query, **options)
    return sorted((tuple(text(term) for term in row) for row in answer), key=str)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT ?n { SERVICE <{}> { ?s <a:p> ?o } ?o <a:name> ?n }", [("O",)]),
        ("SELECT ?o { ?s <a:here> 1 SERVICE <{}> { ?s <a:p> ?o FILTER(isLiteral(?o)) } }", [('"x"@en',), ("1",)]),
        ("SELECT ?o { ?s <a:here> 1 OPTIONAL { SERVICE SILENT <{}> { ?s <a:r> ?o } } }", [(None,)]),
        ("SELECT ?s ?none { SERVICE <{}> { ?s <a:p> 2 OPTIONAL { ?s <a:none> ?none } } }", [("<a:t>", None)]),
        ("SELECT (COUNT(*) AS ?n) { SERVICE <{}> { ?s <a:p> [] } }", [("4",)]),
        ("SELECT ?s { GRAPH <a:graph> { ?s ?p ?o SERVICE <{}> { ?s <a:p> 1 } } }", [("<a:s>",)]),
        ("SELECT ?s { ?s ?p ?o FILTER NOT EXISTS { SERVICE <{}> { ?s <a:p> ?x } } }", [("<a:o>",)]),
        ("SELECT ?s { { SERVICE <{}> { ?s ?p 1 } } UNION { SERVICE <{}> { ?s ?p 2 } } }", [("<a:s>",), ("<a:t>",)]),
        ("PREFIX a: <a:> SELECT ?s { SERVICE <{}> { ?s a:p 2 ; a:r/^a:r ?s } }", [("<a:t>",)]),
        ("BASE <a:> SELECT ?s { SERVICE <{}> { ?s <a:p> 2 } # } SERVICE\n}", [("<a:t>",)]),
        ("SELECT ?s { SERVICE <{}> { <a:s> <a:p> 1 } ?s <a:here> 1 }", [("<a:s>",)]),
        ("SELECT ?s { SERVICE <{}> { <a:s> <a:p> 3 } ?s <a:here> 1 }", []),
        ("SELECT ?s { service <{}> { { SELECT ?s { ?s <a:p> ?o } ORDER BY ?o LIMIT 1 } } }", [("<a:s>",)]),
        ("SELECT ?l { SERVICE <{}> { VALUES ?l { 'SERVICE } {' \"a\\\"b\" } } }", [("SERVICE } {",), ('a"b',)]),
    ],
)  # fmt: skip
def test_a_service_that_is_named_is_asked(web: Web, query: str, expected: list[tuple[str | None, ...]]) -> None:
    """Its solutions join what the store holds, wherever the clause stands."""
    assert rows(web.store(), query.replace("{}", web.url("sparql"))) == expected
    assert {request.headers["Host"] for request in web.requests} == {f"one.example:{web.port}"}


def test_a_service_is_told_the_prologue(web: Web) -> None:
    """Prefixes of the query, our own ones and the base mean there what they mean here."""
    store = Store.in_memory([], federation=web.federation())
    pattern = "?s a:p 2 BIND(<x> AS ?x) BIND(rdf:type AS ?t)"
    query = f"PREFIX a: <a:> SELECT ?s ?x ?t {{ SERVICE <{web.url('sparql')}> {{ {pattern} }} }}"

    assert rows(store, query, base="http://example.org/b") == [
        ("<a:t>", "<http://example.org/x>", "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>")
    ]


def test_the_address_of_a_service_may_be_written_in_any_way(web: Web) -> None:
    """As a prefixed name, or relative to the base."""
    for prologue, endpoint in (("PREFIX w:", "w:sparql"), ("BASE", "<sparql>")):
        assert bool(web.store().answer(f"{prologue} <{web.url('')}> ASK {{ SERVICE {endpoint} {{ ?s ?p 2 }} }}"))


def test_the_dataset_of_the_protocol_is_for_the_store_alone(web: Web) -> None:
    """What the request names narrows what is read here, not what the service reads."""
    query = f"SELECT ?s {{ SERVICE <{web.url('sparql')}> {{ ?s <a:p> 1 }} }}"

    assert rows(web.store(), query, dataset=Dataset(default=("a:none",))) == [("<a:s>",)]


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("http://two.example:{port}/sparql", "error-federation-host"),
        ("http://one.example/sparql", "error-federation-host"),
        ("http://one.example.evil.example:{port}/sparql", "error-federation-host"),
        ("http://one.example:{port}@two.example/sparql", "error-federation-host"),
        ("http://user@one.example:{port}/sparql", "error-federation-host"),
        ("http://127.0.0.1:{port}/sparql", "error-federation-host"),
        ("file:///etc/passwd", "error-federation-host"),
        ("ftp://one.example:{port}/", "error-federation-host"),
        ("http://one.example:99999/", "error-federation-host"),
    ],
)
@pytest.mark.parametrize("silent", ["", "SILENT"])
def test_a_host_that_is_not_named_is_refused(web: Web, url: str, message: str, silent: str) -> None:
    """Whatever comes close to a name is none; SILENT does not turn a refusal into an answer."""
    iri = url.replace("{port}", str(web.port))
    with pytest.raises(RefusedQuery) as caught:
        web.store().answer(f"ASK {{ SERVICE {silent} <{iri}> {{ ?s ?p ?o }} }}")

    assert caught.value.message_id == message
    assert web.requests == []


def test_a_service_within_a_service_must_be_named_too(web: Web) -> None:
    """The one that is named is no way around; where both are, we call the inner one, and the outer calls nobody."""
    inner = f"SERVICE <{web.url('sparql', 'two.example')}> {{ ?s ?q ?r }}"
    query = f"SELECT ?s {{ SERVICE <{web.url('sparql')}> {{ ?s <a:p> 1 {inner} FILTER(?r = 1) }} }}"

    with pytest.raises(RefusedQuery) as caught:
        web.store().answer(query)
    assert caught.value.message_id == "error-federation-host"
    assert web.requests == []
    assert rows(web.store(web.federation("one.example", "two.example")), query) == [("<a:s>",)]
    assert [request.headers["Host"].partition(":")[0] for request in web.requests] == ["two.example", "one.example"]


@pytest.mark.parametrize(
    ("clause", "message"),
    [
        ("SERVICE ?where {{ ?s ?p ?o }}", "error-federation-variable"),
        ("FILTER(?a<?b)SERVICE#>\n <{}> {{ ?s ?p ?o }}", "error-query-service"),
        ('FILTER(?a<#> """\n?b) SERVICE <{}> {{ ?s ?p ?o }} #"""\n', "error-query-service"),
        ('FILTER("\\u0022"!="") SERVICE <{}> {{ ?s ?p ?o }} FILTER("x"!="\\u0022")', None),
        ("\\u0053ERVICE <{}> {{ ?s ?p ?o }}", "error-query-syntax"),
    ],
)  # fmt: skip
def test_a_clause_that_is_hidden_is_never_carried_out_by_the_engine(web: Web, clause: str, message: str | None) -> None:
    """Where the clause cannot be told from what stands around it, the query is refused."""
    query = f"ASK {{ {clause.format(web.url('sparql'))} }}"

    if message is None:
        assert bool(web.store().answer(query))
        return
    with pytest.raises((RefusedQuery, QueryProblem)) as caught:
        web.store().answer(query)
    assert caught.value.message_id == message
    assert web.requests == []


def test_a_query_that_does_not_parse_calls_nobody(web: Web) -> None:
    """The place is that in the query as it was sent."""
    with pytest.raises(QueryProblem) as caught:
        web.store().answer(f"ASK {{ SERVICE <{web.url('sparql')}> {{ ?s ?p ?o }}\n ?s ?p }}")

    assert caught.value.arguments["line"] == "2"
    assert web.requests == []


FAULTS = [
    ("gone", "error-federation-status"),
    ("to?sparql", "error-federation-status"),
    ("page", "error-federation-unreadable"),
    ("boolean", "error-federation-unreadable"),
    ("cut", "error-federation-unreadable"),
    ("odd", "error-federation-unreadable"),
    ("silent", "error-federation-slow"),
    ("trickle", "error-federation-slow"),
    ("endless", "error-federation-large"),
]


@pytest.mark.parametrize(("path", "message"), FAULTS)
def test_a_service_that_fails_is_told_or_gives_one_empty_solution(web: Web, path: str, message: str) -> None:
    """With SILENT the rest of the query is answered (SPARQL 1.1 Federated Query, section 2.2)."""
    store = web.store(web.federation(seconds=0.5 if "slow" in message else 20.0))
    query = f"SELECT ?s {{ ?s <a:here> 1 SERVICE {{}} <{web.url(path)}> {{ ?x ?y ?z }} }}"

    with pytest.raises(FederationProblem) as caught:
        store.answer(query.replace("{}", ""))
    assert (caught.value.message_id, caught.value.arguments["host"]) == (message, "one.example")
    assert rows(store, query.replace("{}", "SILENT")) == [("<a:s>",)]


def test_silent_covers_what_stands_inside(web: Web) -> None:
    """A service that needs another one which fails has failed itself."""
    inner = f"SERVICE <{web.url('gone')}> {{ ?x ?y ?z }}"
    query = f"SELECT ?s {{ ?s <a:here> 1 SERVICE SILENT <{web.url('sparql')}> {{ ?s ?p ?o {inner} }} }}"

    assert rows(web.store(), query) == [("<a:s>",)]
    assert [request.path for request in web.requests] == ["/gone"]


def test_blank_nodes_of_a_service_are_refused(web: Web) -> None:
    """They name nothing here, and VALUES cannot hold them."""
    with pytest.raises(RefusedQuery) as caught:
        web.store().answer(f"SELECT * {{ SERVICE <{web.url('blank')}> {{ ?x ?y ?z }} }}")

    assert caught.value.message_id == "error-federation-blank"


def test_what_a_service_answers_is_data_and_never_query(web: Web) -> None:
    """Quotes and braces in an answer end nothing."""
    query = f"SELECT ?x {{ SERVICE <{web.url('hostile')}> {{ ?x ?y ?z }} }}"

    assert [row["x"].value for row in web.store().select(query)] == ['" } } SERVICE <a:h> { \\']  # type: ignore[union-attr]


def test_one_query_makes_only_so_many_calls(web: Web) -> None:
    """So that it is no way to flood others."""
    clause = f"SERVICE <{web.url('sparql')}> {{ ?s <a:p> 1 }} "

    assert bool(web.store().answer(f"ASK {{ {clause * 10} }}"))
    with pytest.raises(RefusedQuery) as caught:
        web.store().answer(f"ASK {{ {clause * 11} }}")
    assert caught.value.message_id == "error-federation-many"


# Addresses


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("127.0.0.1", False),
        ("127.8.8.8", False),
        ("0.0.0.0", False),  # noqa: S104  # not bound to
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("192.0.2.1", False),
        ("198.18.0.1", False),
        ("224.0.0.1", False),
        ("239.255.255.255", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("::", False),
        ("::1", False),
        ("fe80::1", False),
        ("fe80::1%eth0", False),
        ("fec0::1", False),
        ("fd00::1", False),
        ("ff02::1", False),
        ("2001:db8::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:93.184.216.34", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b:1::1", False),
        ("2002:7f00:1::", False),
        ("2001:0:7f00:1::", False),
    ],
)
def test_public_addresses(address: str, public: bool) -> None:
    """Nothing that may lead to this machine or its networks counts as public, in any notation."""
    assert is_public(ip_address(address)) is public


@pytest.mark.parametrize("addresses", [["127.0.0.1"], ["93.184.216.34", "10.0.0.1"], ["::1"], ["169.254.169.254"]])
def test_a_name_that_leads_to_a_private_address_is_not_called(web: Web, addresses: list[str]) -> None:
    """Even where the host is named; one such address among others is enough."""
    store = web.store(web.federation(admits=is_public, resolve=lambda *_: addresses))

    for ask in (
        lambda: store.answer(f"ASK {{ SERVICE <{web.url('sparql')}> {{ ?s ?p ?o }} }}"),
        lambda: store.proposed(f"LOAD <{web.url('doc')}>"),
    ):
        with pytest.raises(FederationProblem) as caught:
            ask()
        assert caught.value.message_id == "error-federation-address"
    assert web.requests == []


def test_a_name_is_resolved_once(web: Web) -> None:
    """The address that was found fit is the one that is connected to, though the name leads elsewhere by then."""
    answers = iter([["127.0.0.1"], ["127.0.0.2"]])
    store = web.store(web.federation(resolve=lambda *_: next(answers)))

    store.answer(f"ASK {{ SERVICE <{web.url('sparql')}> {{ ?s ?p ?o }} }}")

    assert next(answers) == ["127.0.0.2"]
    assert len(web.requests) == 1


def test_a_name_without_an_address_is_unreachable(web: Web) -> None:
    """So is a port where nobody listens."""

    def unknown(*_: object) -> list[str]:
        raise OSError

    nobody = Federation(frozenset({"one.example:1"}), 5.0, lambda _: True, lambda *_: ["127.0.0.1"])
    for federation, at in ((web.federation(resolve=unknown), web.port), (nobody, 1)):
        with pytest.raises(FederationProblem) as caught:
            web.store(federation).answer(f"ASK {{ SERVICE <http://one.example:{at}/> {{ ?s ?p ?o }} }}")
        assert caught.value.message_id == "error-federation-unreachable"


@pytest.mark.parametrize(
    ("hosts", "url", "authority"),
    [
        ({"one.example"}, "http://ONE.example/a?b", "one.example"),
        ({"one.example"}, "https://one.example:443/", "one.example"),
        ({"one.example:8443"}, "https://one.example:8443/", "one.example:8443"),
        ({"one.example:443"}, "https://one.example/", "one.example"),
        ({"[2606:2800:220:1::1]"}, "http://[2606:2800:220:1::1]/", "[2606:2800:220:1::1]"),
    ],
)
def test_names_of_hosts(hosts: set[str], url: str, authority: str) -> None:
    """Without a port, both usual ones are meant."""
    target = Federation(frozenset(hosts), 1.0, resolve=lambda *_: ["93.184.216.34"]).target(url)

    assert (target.authority, target.address) == (authority, "93.184.216.34")


# LOAD


def load(web: Web, update: str, federation: Federation | None = None) -> list[str]:
    """What an update inserts."""
    delta = web.store(federation).proposed(update)
    assert delta.removed == frozenset()
    return sorted(str(quad) for quad in delta.inserted)


def test_load_fetches_a_document(web: Web) -> None:
    """Into the default graph or a named one; its own address is its base, and its blank nodes are new."""
    address = web.url("doc")
    lines = load(web, f"LOAD <{address}#part>")

    assert len(lines) == 2
    assert lines[0].startswith(f"<{address}#a> <a:p> <{web.url('b')}> <") or lines[1].startswith(f"<{address}#a>")
    assert load(web, f"PREFIX w: <{web.url('')}> LOAD w:doc.nt INTO GRAPH <a:g>") == ["<a:a> <a:p> <a:b> <a:g>"]
    assert load(web, f"LOAD <{web.url('to?doc.nt')}> INTO GRAPH <a:g>") == ["<a:a> <a:p> <a:b> <a:g>"]


def test_what_was_loaded_is_read_by_the_next_operation(web: Web) -> None:
    """Operations follow each other."""
    swap = "WITH <a:g> DELETE { ?s ?p ?o } INSERT { ?o ?p ?s } WHERE { ?s ?p ?o }"

    assert load(web, f"LOAD <{web.url('doc.nt')}> INTO GRAPH <a:g>; {swap}") == ["<a:b> <a:p> <a:a> <a:g>"]


@pytest.mark.parametrize(
    ("path", "kind", "message"),
    [
        ("gone", FederationProblem, "error-federation-status"),
        ("page", FederationProblem, "error-federation-unreadable"),
        ("silent", FederationProblem, "error-federation-slow"),
        ("trickle", FederationProblem, "error-federation-slow"),
        ("endless", FederationProblem, "error-federation-large"),
        ("bad.ttl", SyntaxProblem, "error-syntax"),
        ("context", SyntaxProblem, "error-syntax"),
        ("loop", RefusedQuery, "error-federation-many"),
        ("to?http://two.example/doc", RefusedQuery, "error-federation-host"),
        ("to?http://127.0.0.1/doc", RefusedQuery, "error-federation-host"),
        ("to?file:///etc/passwd", RefusedQuery, "error-federation-host"),
    ],
)  # fmt: skip
def test_load_that_fails_changes_nothing(web: Web, path: str, kind: type[YhdyspintaError], message: str) -> None:
    """Redirects are followed to hosts that are named only; with SILENT there is no error (section 3.1.4)."""
    federation = web.federation(seconds=0.5 if "slow" in message else 20.0)

    with pytest.raises(kind) as caught:
        load(web, f"INSERT DATA {{ <a:a> <a:b> <a:c> }}; LOAD <{web.url(path)}>", federation)
    assert caught.value.message_id == message
    assert load(web, f"LOAD SILENT <{web.url(path)}>", federation) == []


def test_updates_call_services(web: Web) -> None:
    """In the pattern of an operation, and in no other way."""
    service = f"SERVICE <{web.url('sparql')}> {{ ?s <a:p> ?o FILTER(isIRI(?o)) }}"

    assert load(web, f"INSERT {{ GRAPH <a:g> {{ ?o <a:q> ?n }} }} WHERE {{ {service} ?o <a:name> ?n }}") == [
        '<a:o> <a:q> "O" <a:g>'
    ]
    with pytest.raises(RefusedQuery) as caught:
        load(web, f"INSERT {{}} WHERE {{ {service} }}", web.federation("two.example"))
    assert caught.value.message_id == "error-federation-host"


# Behind the keeper


@pytest.fixture(name="pooled")
def fixture_pooled(web: Web, tmp_path: Path) -> Iterator[PooledStore]:
    """A store whose workers may call the server."""
    command = [sys.executable, "-m", "tests.core.keeping", str(tmp_path), str(web.port)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as keeper:
        assert keeper.stdout is not None
        assert keeper.stdout.readline() == "ready\n"
        yield PooledStore(tmp_path)
        keeper.terminate()


def test_workers_call_and_are_killed_when_it_takes_too_long(web: Web, pooled: PooledStore) -> None:
    """Time and memory of a query hold for its calls too; its answer is not remembered."""
    query = f"SELECT ?s {{ SERVICE <{web.url('sparql')}> {{ ?s <a:p> 2 }} }}"

    assert [pooled.select(query) for _ in range(2)] == [[{"s": ox.NamedNode("a:t")}]] * 2
    assert len(web.requests) == 2
    with pytest.raises(QueryTimeout):
        pooled.select(f"SELECT ?s {{ SERVICE SILENT <{web.url('silent')}> {{ ?s <a:p> 2 }} }}")
    with pytest.raises(FederationProblem) as caught:
        pooled.select(f"SELECT ?s {{ SERVICE <{web.url('gone')}> {{ ?s <a:p> 2 }} }}")
    assert caught.value.arguments == {"host": "one.example", "status": "410"}


def test_writers_load_and_are_killed_when_it_takes_too_long(web: Web, pooled: PooledStore) -> None:
    """What was loaded is written; what takes too long changes nothing."""
    pooled.update(f"LOAD <{web.url('doc.nt')}> INTO GRAPH <a:g>", "tester")
    with pytest.raises(QueryTimeout):
        pooled.update(f"CLEAR ALL; LOAD SILENT <{web.url('silent')}>", "tester")

    assert [str(quad) for quad in pooled.quads()] == ["<a:a> <a:p> <a:b> <a:g>"]


def test_the_setting_names_hosts_and_no_setting_opens_loopback(web: Web, tmp_path: Path) -> None:
    """A pool as ``serve`` runs it: without the setting nothing is called, with it nothing that is not public."""
    query = f"ASK {{ SERVICE <{web.url('sparql', '127.0.0.1')}> {{ ?s ?p ?o }} }}"
    for hosts, message in (
        (frozenset(), "error-query-service"),
        ({f"127.0.0.1:{web.port}"}, "error-federation-address"),
    ):
        folder = tmp_path / str(len(hosts))
        folder.mkdir()
        supervisor = Supervisor(folder, Settings(no_data=True, federate=frozenset(hosts)))
        supervisor.start()
        try:
            with pytest.raises(YhdyspintaError) as caught:
                b"".join(PooledStore(folder).stream(query, result_format("json")))
        finally:
            supervisor.stop()
        assert caught.value.message_id == message
    assert web.requests == []
