"""The journal: what is accepted is kept, whole; what was not is gone; the log alone makes the store again."""

from __future__ import annotations

import resource
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.core.changelog import FILE, read
from service.core.errors import InputError, WriteFailed
from service.core.journal import ADOPTED, MARK, SEEDED, Journal
from service.core.storage import Delta
from service.core.store import Store, parse

ONE = ox.NamedNode("http://example.org/one")
TWO = ox.NamedNode("http://example.org/two")


def quad(number: int, graph: ox.NamedNode = ONE) -> ox.Quad:
    """A small statement."""
    return ox.Quad(
        ox.NamedNode("http://example.org/thing"),
        ox.NamedNode("http://example.org/number"),
        ox.Literal(f"{number}\n", language="en"),
        graph,
    )


def adding(*quads: ox.Quad) -> Delta:
    """A change that only adds."""
    return Delta(inserted=frozenset(quads))


def union(journal: Journal) -> set[ox.Triple]:
    """What readers see as the default graph."""
    return {each.triple for each in journal.engine.quads_for_pattern(None, None, None, ox.DefaultGraph())}


def kill(journal: Journal, folder: Path, to: Path) -> None:
    """Copy a store as it stands on disk while it is open: what a process killed at this moment leaves behind."""
    shutil.copytree(folder, to)
    journal.close()


def test_commits_are_numbered_kept_and_logged(tmp_path: Path) -> None:
    """Each commit is an entry with number, time, writer and quads; a second opening finds the same store."""
    before = datetime.now(UTC)
    with Journal(tmp_path / "store") as journal:
        assert journal.version == "0"
        assert journal.commit(adding(quad(1), quad(2)), "anna") == 1
        first = journal.version
        assert journal.commit(Delta(frozenset({quad(1)}), frozenset({quad(3, TWO)})), "bo") == 2
        assert journal.commit(Delta(), "bo") == 2
        second = journal.version

    entries = [entry for entry, _ in read(tmp_path / "store" / FILE)]
    assert [(each.sequence, each.who, len(each.removed), len(each.inserted)) for each in entries] == [
        (1, "anna", 0, 2),
        (2, "bo", 1, 1),
    ]
    assert before <= entries[0].time <= entries[1].time <= datetime.now(UTC)
    assert entries[1].removed == (
        '<http://example.org/thing> <http://example.org/number> "1\\n"@en <http://example.org/one> .',
    )
    assert entries[1].graphs == [ONE.value, TWO.value]
    assert first.startswith("1-")
    assert second.startswith("2-")
    with Journal(tmp_path / "store") as journal:
        assert set(journal.quads()) == {quad(2), quad(3, TWO)}
        assert union(journal) == {quad(2).triple, quad(3).triple}
        assert (journal.version, journal.sequence, journal.modified) == (second, 2, entries[1].time)


def test_triple_leaves_the_union_with_its_last_graph(tmp_path: Path) -> None:
    """A statement of two graphs stays while one of them holds it."""
    with Journal(tmp_path) as journal:
        journal.commit(adding(quad(1, ONE), quad(1, TWO)), "anna")
        journal.commit(Delta(removed=frozenset({quad(1, ONE)})), "anna")
        assert union(journal) == {quad(1).triple}
        journal.commit(Delta(removed=frozenset({quad(1, TWO)})), "anna")
        assert union(journal) == set()


def test_terms_of_every_kind_survive_log_and_replay(tmp_path: Path) -> None:
    """Blank nodes keep their labels; newlines, other scripts, languages, datatypes and quoted triples their form."""
    document = """
        PREFIX : <http://example.org/>
        :a :b _:x , "line\\nand \\u2028 \\\\ \\"quote\\"" , "hei"@fi , "1"^^<http://example.org/t> , 1.5 ,
            "\U0001f600" , <<( :s :p :o )>> .
        _:x :c _:y .
    """
    quads = parse("kinds.ttl", document.encode(), ONE)
    with Journal(tmp_path / "one") as journal:
        journal.commit(adding(*quads), "anna")
        held = set(journal.quads())
    (tmp_path / "two").mkdir()
    shutil.copy(tmp_path / "one" / FILE, tmp_path / "two" / FILE)

    with Journal(tmp_path / "two") as journal:
        assert len(quads) == 8
        assert set(journal.quads()) == held == set(quads)


def test_empty_store_is_seeded_once_as_its_first_entry(tmp_path: Path, store: Store) -> None:
    """A store that was emptied on purpose is not filled again."""
    with Journal(tmp_path, seed=True) as journal:
        assert set(journal.quads()) == set(store)
        assert journal.sequence == 1
        journal.commit(Delta(removed=frozenset(journal.quads())), "anna")
    with Journal(tmp_path, seed=True) as journal:
        assert list(journal.quads()) == []

    assert [entry.who for entry, _ in read(tmp_path / FILE)] == [SEEDED, "anna"]


def test_store_of_an_earlier_release_gets_a_log(tmp_path: Path) -> None:
    """What it holds becomes the first entry."""
    engine = ox.Store(str(tmp_path))
    engine.extend([quad(1), ox.Quad(quad(1).subject, quad(1).predicate, quad(1).object)])
    del engine

    with Journal(tmp_path, seed=True) as journal:
        assert set(journal.quads()) == {quad(1)}
    assert [(entry.who, len(entry.inserted)) for entry, _ in read(tmp_path / FILE)] == [(ADOPTED, 1)]


def test_seeding_that_was_cut_off_begins_again(tmp_path: Path, store: Store) -> None:
    """Half an entry is none."""
    with Journal(tmp_path / "other") as journal:
        journal.commit(adding(*store), SEEDED)
    line = (tmp_path / "other" / FILE).read_bytes()
    (tmp_path / "cut").mkdir()
    (tmp_path / "cut" / FILE).write_bytes(line[: len(line) // 2])

    with Journal(tmp_path / "cut", seed=True) as journal:
        assert journal.sequence == 1
        assert set(journal.quads()) == set(store)


@pytest.mark.parametrize("tail", [b"", b"\n"])
def test_cut_of_the_last_entry_at_any_byte_loses_that_entry_only(tmp_path: Path, tail: bytes) -> None:
    """A torn line is cut off, also one that lost its middle with the power; then the log goes on."""
    with Journal(tmp_path / "store") as journal:
        journal.commit(adding(quad(1)), "anna")
        kept = (tmp_path / "store" / FILE).stat().st_size
        journal.commit(adding(quad(2), quad(3)), "anna")
    whole = (tmp_path / "store" / FILE).read_bytes()
    for length in (kept, kept + 1, (kept + len(whole)) // 2, len(whole) - 2):
        folder = tmp_path / f"{length}"
        folder.mkdir()
        # With a newline behind it, the rest of the line was never written: zeros, as a file system leaves them.
        torn = whole[:length] + (b"\0" * (len(whole) - length - 1) + tail if tail else b"")
        (folder / FILE).write_bytes(torn)

        with Journal(folder) as journal:
            assert set(journal.quads()) == {quad(1)}
            assert (folder / FILE).stat().st_size == kept
            assert journal.commit(adding(quad(4)), "bo") == 2


def test_state_that_lags_behind_is_brought_up_to_date(tmp_path: Path) -> None:
    """What was accepted and not yet applied, or applied in part, is applied when the store is opened."""
    journal = Journal(tmp_path / "store")
    journal.commit(adding(quad(1), quad(2)), "anna")
    kill(journal, tmp_path / "store", tmp_path / "killed")
    with Journal(tmp_path / "ahead") as other:
        other.commit(adding(quad(1), quad(2)), "anna")
        other.commit(Delta(frozenset({quad(1)}), frozenset({quad(5)})), "bo")
        other.commit(Delta(frozenset({quad(5)}), frozenset({quad(1, TWO)})), "bo")
    shutil.copy(tmp_path / "ahead" / FILE, tmp_path / "killed" / FILE)

    with Journal(tmp_path / "killed") as journal:
        assert set(journal.quads()) == {quad(2), quad(1, TWO)}
        assert union(journal) == {quad(2).triple, quad(1).triple}


changes = st.lists(
    st.tuples(
        st.frozensets(st.builds(quad, st.integers(0, 4), st.sampled_from([ONE, TWO])), max_size=4),
        st.frozensets(st.builds(quad, st.integers(0, 4), st.sampled_from([ONE, TWO])), max_size=4),
    ).map(lambda pair: Delta(pair[0] - pair[1], pair[1])),
    min_size=1,
    max_size=6,
)


@settings(deadline=None, max_examples=25)
@given(changes=changes, again=st.integers(0, 5))
def test_applying_entries_again_in_order_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, changes: list[Delta], again: int
) -> None:
    """The state is the same from whichever entry on it is made again, and equals the fold of all changes."""
    folder = tmp_path_factory.mktemp("journal")
    expected: set[ox.Quad] = set()
    with Journal(folder) as journal:
        places = [journal._log.end]
        for delta in changes:
            journal.commit(delta, "anna")
            places.append(journal._log.end)
            expected = (expected - delta.removed) | delta.inserted
        assert set(journal.quads()) == expected
        journal._applied = places[min(again, len(changes))]
    with Journal(folder) as journal:
        assert set(journal.quads()) == expected
        assert union(journal) == {each.triple for each in expected}
        assert Store(journal.engine).graphs() == sorted({each.graph_name.value for each in expected})


def test_second_opening_is_refused_while_the_first_holds_the_folder(tmp_path: Path) -> None:
    """It says that the store is in use; nothing is harmed."""
    with Journal(tmp_path) as journal:
        with pytest.raises(InputError) as caught:
            Journal(tmp_path)
        assert caught.value.message_id == "error-store-in-use"
        journal.commit(adding(quad(1)), "anna")
    with Journal(tmp_path) as journal:
        assert journal.sequence == 1


def test_damaged_entry_is_told_and_nothing_is_guessed(tmp_path: Path) -> None:
    """An entry altered in the middle of the log does not continue the one before it."""
    with Journal(tmp_path) as journal:
        for number in range(3):
            journal.commit(adding(quad(number)), "anna")
    log = tmp_path / FILE
    log.write_bytes(log.read_bytes().replace(b'"1\\\\n', b'"7\\\\n'))
    (tmp_path / MARK).unlink()

    with pytest.raises(InputError) as caught:
        Journal(tmp_path)
    assert caught.value.message_id == "error-log-damaged"


@contextmanager
def file_size_limit(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond ``size`` bytes, as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_write_that_fails_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    """A full disk refuses the change (507); when there is room again, writing goes on."""
    with Journal(tmp_path) as journal:
        journal.commit(adding(quad(1)), "anna")
        before = (tmp_path / FILE).read_bytes()
        with file_size_limit(len(before) + 100), pytest.raises(WriteFailed) as caught:
            journal.commit(adding(*(quad(number) for number in range(100))), "anna")
        assert caught.value.status == 507
        assert "File too large" in str(caught.value)
        assert (tmp_path / FILE).read_bytes() == before
        assert set(journal.quads()) == {quad(1)}
        assert journal.commit(adding(quad(2)), "anna") == 2
    with Journal(tmp_path) as journal:
        assert set(journal.quads()) == {quad(1), quad(2)}


def test_commit_is_accepted_though_the_engine_cannot_follow(tmp_path: Path) -> None:
    """The log has it: the state is brought up to date when there is room, or when the folder is opened again."""
    with Journal(tmp_path) as journal:
        journal.commit(adding(*(quad(number) for number in range(50))), "anna")
        room = (tmp_path / FILE).stat().st_size + 1000
        assert max(path.stat().st_size for path in tmp_path.glob("0*.log")) > room
        with file_size_limit(room):
            assert journal.commit(adding(quad(50)), "anna") == 2
            assert journal._applied.sequence == 1
        assert journal.commit(adding(quad(51)), "anna") == 3
        assert len(set(journal.quads())) == 52
    with Journal(tmp_path) as journal:
        assert len(set(journal.quads())) == len(union(journal)) == 52
