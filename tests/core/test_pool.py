"""The keeper and its workers: the same answers, limits that hold, and nothing that brings the service down."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pyoxigraph as ox
import pytest

from service.core.catalogue import saved_query
from service.core.errors import (
    Busy,
    Forbidden,
    InputError,
    IntegrityProblem,
    NotFound,
    QueryProblem,
    QueryTimeout,
    QueryTooLarge,
    RefusedQuery,
    StoreUnreachable,
    Truncated,
    YhdyspintaError,
)
from service.core.formats import graph_format, result_format
from service.core.namespaces import GRAPHS
from service.core.pool.client import PooledStore
from service.core.pool.limits import Limits
from service.core.pool.places import CONTROL, STATE
from service.core.pool.supervisor import Supervisor
from service.core.settings import Settings
from service.core.storage import Dataset, Delta
from service.core.store import Store, serialize_answer, term_text

RUNAWAY = "SELECT (COUNT(*) AS ?c) { ?a ?b ?c2 . ?d ?e ?f . ?g ?h ?i }"
HUNGRY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?a"
MUNICIPALITIES = "SELECT (COUNT(*) AS ?n) { ?m a yp:Municipality }"
JSON, CSV = result_format("json"), result_format("csv")


A, P, G = "<http://example.org/a>", "<http://example.org/p>", "<http://example.org/g>"
VALUES = f"SELECT ?o {{ {A} {P} ?o }} ORDER BY ?o"


class Pool:
    """A keeper under supervision, and the store that asks it."""

    def __init__(self, folder: Path, **settings: object) -> None:
        folder.mkdir(exist_ok=True)
        self.supervisor = Supervisor(folder, Settings(**settings))  # type: ignore[arg-type]
        self.supervisor.start()
        self.store = PooledStore(folder)

    def count(self) -> str:
        """A small query, never from memory."""
        query = f"{MUNICIPALITIES} # {os.urandom(8).hex()}"
        return next(iter(self.store.select(query)[0].values())).value  # type: ignore[union-attr]

    @property
    def keeper(self) -> int:
        """Process of the keeper."""
        return self.supervisor._process.pid

    def workers(self) -> list[int]:
        """Processes forked by the keeper."""
        return [int(pid) for pid in Path(f"/proc/{self.keeper}/task/{self.keeper}/children").read_text().split()]


@pytest.fixture(name="pool", scope="module")
def fixture_pool(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pool]:
    """A pool over the shipped graph with tight limits."""
    made = Pool(
        tmp_path_factory.mktemp("pool"),
        query_seconds=2,
        query_megabytes=128,
        query_rows=5_000,
        answer_megabytes=2,
        query_workers=4,
        query_queue=8,
    )
    yield made
    made.supervisor.stop()


@pytest.mark.parametrize("name", ["reports/statistics", "competency/q01-residents", "reports/theme-matrix"])
def test_answers_are_those_of_the_store_in_process(pool: Pool, store: Store, name: str) -> None:
    """What crosses two processes comes out unchanged."""
    query = saved_query(name).bind({})

    assert pool.store.select(query) == store.select(query)
    assert b"".join(pool.store.stream(query, CSV)) == serialize_answer(store.answer(query), CSV)


def test_triples_and_graphs_are_those_of_the_store_in_process(pool: Pool, store: Store) -> None:
    """Constructed triples, names of graphs, one graph, and the whole."""
    query = "CONSTRUCT { ?c a yp:WellbeingServicesCounty } { ?c a yp:WellbeingServicesCounty }"
    turtle = graph_format("ntriples")

    assert sorted(map(str, pool.store.triples(query))) == sorted(map(str, store.triples(query)))
    assert pool.store.graphs() == store.graphs()
    name = GRAPHS + "saadokset"
    assert sorted(b"".join(pool.store.graph(name, turtle)).splitlines()) == sorted(
        b"".join(store.graph(name, turtle)).splitlines()
    )
    assert set(pool.store.quads()) == set(store.quads())


def test_dataset_of_the_protocol_reaches_the_worker(pool: Pool) -> None:
    """A graph that is named as the default graph is the only one that is read."""
    one = Dataset(default=(GRAPHS + "kunnat",))

    answer = b"".join(pool.store.stream("SELECT (COUNT(*) AS ?n) { ?c a yp:WellbeingServicesCounty }", CSV, one))
    assert answer == b"n\r\n0\r\n"


def test_unknown_graph_is_not_found(pool: Pool) -> None:
    """An error of a worker arrives as the error it is."""
    assert not pool.store.has_graph("http://example.org/none")
    with pytest.raises(NotFound):
        pool.store.graph("http://example.org/none", graph_format("turtle"))


def test_fault_of_a_query_is_told_with_its_place(pool: Pool) -> None:
    """A syntax error keeps line and column; a call to another service is refused."""
    with pytest.raises(QueryProblem) as caught:
        pool.store.stream("SELECT *\n{ ?s ?p }", JSON)
    assert caught.value.arguments["line"] == "2"
    with pytest.raises(RefusedQuery):
        pool.store.stream("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", JSON)


def test_runaway_queries_are_stopped_while_small_ones_are_answered(pool: Pool) -> None:
    """As many runaways as run at once are killed at their limit; meanwhile others get their answers."""
    stopped: list[type[BaseException]] = []

    def run_away(number: int) -> None:
        try:
            list(pool.store.stream(f"{RUNAWAY} # {number}", JSON))
        except YhdyspintaError as error:
            stopped.append(type(error))

    runaways = [threading.Thread(target=run_away, args=(number,)) for number in range(4)]
    for thread in runaways:
        thread.start()
    answered = 0
    while any(thread.is_alive() for thread in runaways):
        assert pool.count() == "308"
        answered += 1
    assert stopped == [QueryTimeout] * 4
    assert answered > 20
    assert pool.count() == "308"


def test_memory_bomb_takes_only_its_own_worker(tmp_path: Path) -> None:
    """A query that sorts a product of the graph with itself dies of its own memory limit."""
    pool = Pool(tmp_path / "pool", query_seconds=60, query_megabytes=64)
    try:
        with pytest.raises(QueryTooLarge):
            list(pool.store.stream(HUNGRY, JSON))
        assert pool.count() == "308"
    finally:
        pool.supervisor.stop()


@pytest.mark.parametrize("form", ["json", "xml", "csv", "tsv"])
def test_answer_with_too_many_rows_is_never_taken_for_whole(pool: Pool, form: str) -> None:
    """The limit of rows is hit before the first byte or after it; both are errors, and they differ."""
    query = "SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 20000"

    with pytest.raises((QueryTooLarge, Truncated)):
        b"".join(pool.store.stream(query, result_format(form)))
    whole = b"".join(pool.store.stream("SELECT ?s { ?s ?p ?o } LIMIT 4000", result_format(form)))
    assert whole.endswith((b"\n", b"}", b"</sparql>"))


def test_large_answer_is_cut_off_with_an_error(pool: Pool) -> None:
    """What is larger than an answer may be breaks off after the parts that were sent already."""
    parts = pool.store.stream("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", graph_format("ntriples"))

    assert next(parts)
    with pytest.raises(Truncated):
        list(parts)


def test_more_queries_than_may_wait_are_refused_at_once(tmp_path: Path) -> None:
    """With every worker taken and the queue full, the next reader is asked to come back."""
    pool = Pool(tmp_path / "pool", query_seconds=20, query_workers=1, query_queue=0)
    try:
        outcomes: list[str] = []

        def run_away(number: int) -> None:
            try:
                list(pool.store.stream(f"{RUNAWAY} # {number}", JSON))
            except Busy as error:
                outcomes.append(f"Busy {error.retry_after}")
            except YhdyspintaError:
                pass

        threads = [threading.Thread(target=run_away, args=(number,), daemon=True) for number in range(12)]
        for thread in threads:
            thread.start()
        while "Busy 5" not in outcomes:
            threads[0].join(0.05)
    finally:
        pool.supervisor.stop()


@pytest.mark.skipif(shutil.which("nice") is None, reason="nice is not installed")
def test_service_of_low_priority_answers(tmp_path: Path) -> None:
    """A worker that was slowed takes no more queries; one that was slow from the beginning does."""
    script = """
import sys
from pathlib import Path
from service.core.pool.client import PooledStore
from service.core.pool.supervisor import Supervisor
from service.core.settings import Settings

folder = Path(sys.argv[1])
supervisor = Supervisor(folder, Settings(query_seconds=2, no_data=True))
supervisor.start()
store = PooledStore(folder)
print(len(store.select("SELECT * { VALUES ?x { 1 2 3 4 } }")))
supervisor.stop()
"""
    command = ["nice", "-n", "12", sys.executable, "-c", script, str(tmp_path)]

    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)

    assert (run.stdout, run.stderr) == ("4\n", "")


def test_killed_workers_are_replaced(pool: Pool) -> None:
    """SIGKILL for every worker at once: the next query is answered."""
    before = pool.workers()
    for pid in before:
        os.kill(pid, signal.SIGKILL)

    while set(before) & set(pool.workers()):
        assert pool.count() == "308"
    assert pool.count() == "308"


def test_killed_keeper_comes_back(pool: Pool) -> None:
    """SIGKILL for the keeper: its workers die with it, another takes over, and readers wait no longer than that."""
    old, workers = pool.keeper, pool.workers()
    os.kill(old, signal.SIGKILL)

    while pool.keeper == old:
        assert pool.count() == "308"
    assert pool.count() == "308"
    assert not any(Path(f"/proc/{pid}").exists() and _parent(pid) == old for pid in workers)


def test_no_process_outlives_a_parent_that_ended_before_it_could_ask() -> None:
    """A worker forked in the keeper's last moment would hold the keeper's connections open for ever."""
    script = """
import os
from service.core.pool.worker import die_with_parent
parent = os.getpid()
if os.fork():
    os._exit(0)
while os.getppid() == parent:
    pass
die_with_parent(parent)
print("left behind", flush=True)
"""

    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert run.stdout == ""


def test_keeper_that_hangs_up_on_a_write_is_unreachable(tmp_path: Path) -> None:
    """Nothing was committed, and the writer may come again; the sending itself breaks, since more is to be sent."""
    state = {"generation": 1, "version": "v", "modified": "2026-01-01T00:00:00+00:00", "writable": True}
    (tmp_path / STATE).write_text(json.dumps({**state, "limits": asdict(Limits())}), encoding="utf-8")
    large = ox.Quad(ox.NamedNode("urn:a"), ox.NamedNode("urn:p"), ox.Literal("x" * (8 << 20)), ox.NamedNode("urn:g"))
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / CONTROL))
        listener.listen()
        threading.Thread(target=lambda: listener.accept()[0].close(), daemon=True).start()

        with pytest.raises(StoreUnreachable):
            PooledStore(tmp_path).change(Delta(inserted=frozenset({large})), "writer")


def _parent(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[1])
    except OSError:
        return 0


def test_data_is_read_again_without_a_pause(pool: Pool) -> None:
    """SIGHUP makes workers of the next generation; no query in between fails."""
    before = pool.store._state().generation
    pool.supervisor.reload()
    while pool.store._state().generation == before:
        assert pool.count() == "308"

    assert pool.count() == "308"


def test_store_in_memory_cannot_be_written(pool: Pool) -> None:
    """Without a folder nothing that is accepted could be kept, so nothing is accepted."""
    assert not pool.store.writable
    with pytest.raises(Forbidden) as caught:
        pool.store.update("INSERT DATA { <http://example.org/a> <http://example.org/b> 1 }", "test")
    assert caught.value.message_id == "error-read-only"


def test_repeated_question_is_answered_from_memory_until_the_data_changes(pool: Pool) -> None:
    """The second time no worker is asked."""
    query = f"{MUNICIPALITIES} # {os.urandom(8).hex()}"
    first = b"".join(pool.store.stream(query, CSV))
    for pid in pool.workers():
        os.kill(pid, signal.SIGSTOP)
    try:
        assert b"".join(pool.store.stream(query, CSV)) == first
    finally:
        for pid in pool.workers():
            os.kill(pid, signal.SIGCONT)


@pytest.fixture(name="disk", scope="module")
def fixture_disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pool]:
    """A pool over an empty store on disk."""
    folder = tmp_path_factory.mktemp("disk")
    made = Pool(folder / "pool", store=folder / "store", no_data=True, query_seconds=3)
    yield made
    made.supervisor.stop()


def insert(pool: Pool, value: int) -> Delta:
    """Write one number."""
    return pool.store.update(f"INSERT DATA {{ GRAPH {G} {{ {A} {P} {value} }} }}", "test")


def values(pool: Pool) -> list[str]:
    """The numbers that readers see."""
    return [term_text(row["o"]) for row in pool.store.select(VALUES)]


def clear(pool: Pool) -> None:
    """Begin with nothing."""
    pool.store.update("DROP ALL", "test")


def test_accepted_write_is_seen_by_the_next_reader(disk: Pool) -> None:
    """When a write returns, whoever reads next sees it, and the data has another version."""
    clear(disk)
    for value in range(5):
        before = disk.store.version()
        assert len(insert(disk, value).inserted) == 1
        assert values(disk) == [str(each) for each in range(value + 1)]
        assert disk.store.version() != before


def test_write_that_changes_nothing_is_no_new_version(disk: Pool) -> None:
    """What is already so need not be said again."""
    clear(disk)
    insert(disk, 1)
    before = disk.store.version()

    assert not insert(disk, 1)
    assert disk.store.version() == before


def test_update_is_all_or_nothing(disk: Pool) -> None:
    """Of a sequence whose last part is refused, nothing stays."""
    clear(disk)
    text = f"INSERT DATA {{ GRAPH {G} {{ {A} {P} 1 }} }} ; LOAD <http://127.0.0.1:1/>"

    with pytest.raises(RefusedQuery):
        disk.store.update(text, "test")
    assert values(disk) == []


def test_guard_decides_on_what_would_change(disk: Pool) -> None:
    """The caller sees the quads before they are committed and may refuse them; the next write is not held up."""
    clear(disk)
    seen: list[Delta] = []

    def refuse(delta: Delta) -> None:
        seen.append(delta)
        raise Forbidden("error-read-only")

    with pytest.raises(Forbidden):
        disk.store.update(f"INSERT DATA {{ GRAPH {G} {{ {A} {P} 1 }} }}", "test", guard=refuse)
    assert [len(delta.inserted) for delta in seen] == [1]
    assert values(disk) == []
    insert(disk, 2)
    assert values(disk) == ["2"]


def test_write_that_breaks_what_must_hold_is_refused(disk: Pool) -> None:
    """A municipality without a name or a source is told what it lacks, and is not there."""
    clear(disk)
    with pytest.raises(IntegrityProblem) as caught:
        disk.store.update(f"INSERT DATA {{ GRAPH {G} {{ {A} a yp:Municipality }} }}", "test")

    assert any(line.startswith("Resource-finnishName") for line in caught.value.findings)
    assert disk.store.select("SELECT * { ?s ?p ?o }") == []


def test_runaway_update_is_stopped_and_changes_nothing(disk: Pool) -> None:
    """The writer is killed at the limit like any query."""
    clear(disk)
    many = " ".join(f"{A} {P} {number} ." for number in range(2000))
    disk.store.update(f"INSERT DATA {{ GRAPH {G} {{ {many} }} }}", "test")
    product = " . ".join(f"?s{number} ?p{number} ?o{number}" for number in range(4))

    with pytest.raises(QueryTimeout):
        disk.store.update(f"DELETE {{ GRAPH {G} {{ ?s0 ?p0 ?o0 }} }} WHERE {{ {product} }}", "test")
    assert len(values(disk)) == 2000


def test_accepted_writes_survive_the_keepers_death(disk: Pool) -> None:
    """SIGKILL right after a write was acknowledged: the keeper that comes back has it."""
    clear(disk)
    for value in range(3):
        insert(disk, value)
        old = disk.keeper
        os.kill(old, signal.SIGKILL)
        while disk.keeper == old:
            values(disk)
        assert values(disk) == [str(each) for each in range(value + 1)]


def test_writers_from_several_sides_wait_for_each_other(disk: Pool) -> None:
    """Every one of many writes at once is kept."""
    clear(disk)
    writers = [threading.Thread(target=insert, args=(disk, value)) for value in range(12)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    assert sorted(map(int, values(disk))) == list(range(12))


def test_store_opened_again_holds_what_was_written(tmp_path: Path) -> None:
    """A stop and a start lose nothing."""
    first = Pool(tmp_path / "one", store=tmp_path / "store", no_data=True)
    insert(first, 7)
    first.supervisor.stop()
    second = Pool(tmp_path / "two", store=tmp_path / "store", no_data=True)
    try:
        assert values(second) == ["7"]
    finally:
        second.supervisor.stop()


def test_folder_that_cannot_be_opened_is_told_at_the_start(tmp_path: Path) -> None:
    """A second service on the same folder is told why it cannot begin."""
    first = Pool(tmp_path / "one", store=tmp_path / "store", no_data=True)
    try:
        with pytest.raises(InputError):
            Pool(tmp_path / "two", store=tmp_path / "store", no_data=True)
    finally:
        first.supervisor.stop()


def test_what_differs_each_time_is_not_remembered(pool: Pool) -> None:
    """A random answer is another one the next time it is asked for."""
    query = "SELECT (STRUUID() AS ?id) {}"

    assert pool.store.select(query) != pool.store.select(query)
