"""The report that is kept while its graph changes, and the process that keeps it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pyoxigraph as ox
import pytest

from service.core import judging
from service.core.pool.client import PooledStore
from service.core.pool.supervisor import Supervisor
from service.core.quality.kept import KeptSurvey
from service.core.quality.survey import Survey, survey
from service.core.settings import Settings
from service.core.storage import Delta
from service.core.store import Store
from service.core.validation import shipped_rules

DAY = date(2026, 11, 23)
MEETS = "INSERT DATA {{ GRAPH <urn:x:g> {{ {} yp:frequency yp:frequency-yearly }} }}"
"""Mends one finding of C-NETWORK-MEETING."""


def told(report: Survey) -> tuple[object, ...]:
    """All that a report tells, comparable."""
    return report.cases, report.completeness, report.figures, sorted(result.key() for result, _ in report.results)


def edit(quads: set[ox.Quad], chance: random.Random) -> Delta:
    """A random change of a graph: statements that vanish, are moved between things or graphs, or are said twice."""
    one, two, three = sorted(chance.sample(list(quads), 3), key=str)
    inserted = {
        ox.Quad(two.subject, two.predicate, three.object, two.graph_name),
        ox.Quad(three.subject, one.predicate, one.object, three.graph_name),
        ox.Quad(two.subject, two.predicate, two.object, three.graph_name),
    }
    return Delta(frozenset({one, two}), frozenset(inserted - quads - {one, two}))


def test_kept_report_equals_one_made_anew_after_random_edits() -> None:
    """Forty edits of the shipped graph, on two days."""
    seed = random.randrange(1000)  # noqa: S311  # nothing secret
    chance, quads = random.Random(seed), set(Store.shipped().quads())  # noqa: S311  # nothing secret
    kept = KeptSurvey(quads, shipped_rules(), DAY)
    for number in range(40):
        delta = edit(quads, chance)
        kept.change(delta)
        quads = (quads - delta.removed) | delta.inserted
        if number % 20 == 19:
            on = DAY + timedelta(days=60 * number)
            assert told(kept.survey(on)) == told(survey(quads, shipped_rules(), on=on)), seed


@pytest.fixture(name="pool", scope="module")
def fixture_pool(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[PooledStore, Path]]:
    """A store on disk behind a keeper, and its change log."""
    folder = tmp_path_factory.mktemp("pool")
    settings = Settings(store=folder / "store")
    supervisor = Supervisor(folder, settings)
    supervisor.start()
    assert settings.change_log is not None
    yield PooledStore(folder), settings.change_log
    supervisor.stop()
    for judge in judging._judges:
        assert judge.stdin is not None
        judge.stdin.close()
        judge.wait(timeout=10)


def test_judge_follows_the_change_log(pool: tuple[PooledStore, Path]) -> None:
    """After writes its report is that of the whole store, and one process has made them all."""
    store, log = pool
    first = judging.judged(store, DAY, log=log)
    meetless = [case.finding.focus for case in first.cases if case.finding.check == "C-NETWORK-MEETING"]
    for network in meetless[:3]:
        store.update(MEETS.format(f"<{network}>"), "editor")
        report = judging.judged(store, DAY, log=log)
    assert told(report) == told(survey(store.quads(), shipped_rules(), on=DAY))
    assert len(report.cases) == len(first.cases) - 3
    assert len(judging._judges) == 1


def test_judge_that_died_is_replaced(pool: tuple[PooledStore, Path]) -> None:
    """The next reader gets a report all the same."""
    store, log = pool
    judging.judged(store, DAY, log=log)
    judging._judges[-1].kill()
    judging._judges[-1].wait()
    store.update("INSERT DATA { GRAPH <urn:x:h> { <urn:x:a> <urn:x:b> <urn:x:c> } }", "editor")

    assert told(judging.judged(store, DAY, log=log)) == told(survey(store.quads(), shipped_rules(), on=DAY))


def test_figures_are_written_once(pool: tuple[PooledStore, Path]) -> None:
    """A second report of the same day, about the same, writes nothing."""
    store, log = pool
    judging.judged(store, DAY, log=log, keep=True)
    entries = log.read_bytes().count(b"\n")
    for _ in range(2):
        judging.judged(store, DAY, log=log, keep=True)

    assert log.read_bytes().count(b"\n") == entries
    assert '"(quality)"' in log.read_text(encoding="utf-8").splitlines()[-1]
