"""What Prometheus is told: requests, queries by outcome, and the state of the store.

Labels come from our own tables only (route templates, known methods, statuses, outcomes), never from what a reader
sent. Where ``PROMETHEUS_MULTIPROC_DIR`` names a folder, as ``yhdyspinta serve`` sees to, every HTTP process writes its
numbers there and any of them tells the sum.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, cast

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead
from prometheus_client.registry import Collector

from service.core.catalogue import saved_query
from service.core.errors import (
    Busy,
    Forbidden,
    QueryTimeout,
    QueryTooLarge,
    RefusedQuery,
    StoreTimeout,
    StoreUnreachable,
    SyntaxProblem,
    Truncated,
    YhdyspintaError,
)
from service.core.formats import GraphFormat, ResultFormat
from service.core.storage import WHOLE, Dataset, Storage

FOLDER: Final = "PROMETHEUS_MULTIPROC_DIR"
METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
BUCKETS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
"""Upper bounds of the latency histogram in seconds."""
SIZE: Final = "operation/triples"
OUTCOMES: Final[tuple[tuple[type[YhdyspintaError], str], ...]] = (
    (SyntaxProblem, "syntax"),
    (RefusedQuery, "refused"),
    (Forbidden, "refused"),
    (QueryTimeout, "timeout"),
    (QueryTooLarge, "too-large"),
    (Busy, "busy"),
    (Truncated, "truncated"),
    (StoreUnreachable, "unreachable"),
    (StoreTimeout, "unreachable"),
)


class Metrics:
    """The numbers of one application."""

    def __init__(self) -> None:
        self._own = CollectorRegistry()
        self._requests = Counter(
            "yhdyspinta_requests",
            "Requests answered, by route template.",
            ("route", "method", "status"),
            registry=self._own,
        )
        self._seconds = Histogram(
            "yhdyspinta_request_seconds",
            "Time from a request to the last byte of its answer.",
            ("route", "method"),
            buckets=BUCKETS,
            registry=self._own,
        )
        self._queries = Counter(
            "yhdyspinta_queries", "Queries of readers, by how they ended.", ("outcome",), registry=self._own
        )
        self._running = Gauge(
            "yhdyspinta_requests_in_progress",
            "Requests whose answer is not finished.",
            registry=self._own,
            multiprocess_mode="livesum",
        )

    def began(self) -> None:
        """A request has come."""
        self._running.inc()

    def ended(self, route: str, method: str, status: int, seconds: float) -> None:
        """Its answer has been given."""
        known = method if method in METHODS else "other"
        self._running.dec()
        self._requests.labels(route, known, str(status)).inc()
        self._seconds.labels(route, known).observe(seconds)

    def query_ended(self, outcome: str) -> None:
        """A reader's query has been answered, or not."""
        self._queries.labels(outcome).inc()

    def told(self, store: Storage) -> bytes:
        """All numbers in Prometheus's text format."""
        registry = self._own
        folder = os.environ.get(FOLDER)
        if folder:
            _forget_the_dead(Path(folder))
            registry = CollectorRegistry()
            MultiProcessCollector(registry, path=folder)  # type: ignore[no-untyped-call]
        state = CollectorRegistry()
        state.register(_State(store))
        return bytes(generate_latest(registry) + generate_latest(state))


class _State(Collector):
    """What the store says of itself at this moment. Its version is no label: each commit would begin a new series."""

    def __init__(self, store: Storage) -> None:
        self._store = store

    def collect(self) -> Iterable[Metric]:
        """Whether the store answers, when it last changed, and its size."""
        up = 1
        try:
            modified = self._store.modified().timestamp()
            yield GaugeMetricFamily("yhdyspinta_store_modified_timestamp_seconds", "Latest commit.", modified)
            (row,) = self._store.select(saved_query(SIZE).text, name=SIZE)
            yield GaugeMetricFamily("yhdyspinta_store_triples", "Distinct triples.", int(row["triples"].value))  # type: ignore[union-attr]
        except Busy:
            pass
        except YhdyspintaError:
            up = 0
        yield GaugeMetricFamily("yhdyspinta_store_up", "Whether the store answers.", up)


class CountedStore:
    """A store whose readers' queries are counted by how they end; in all else the store itself."""

    def __init__(self, store: Storage, metrics: Metrics) -> None:
        self._store = store
        self._metrics = metrics

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)

    def stream(
        self,
        query: str,
        form: GraphFormat | ResultFormat,
        dataset: Dataset = WHOLE,
        *,
        base: str | None = None,
    ) -> Iterator[bytes]:
        """As the store's own."""
        try:
            parts = self._store.stream(query, form, dataset, base=base)
        except Exception as error:
            self._metrics.query_ended(outcome_of(error))
            raise
        return self._counted(parts)

    def _counted(self, parts: Iterator[bytes]) -> Iterator[bytes]:
        outcome = "ok"
        try:
            yield from parts
        except GeneratorExit:
            outcome = "left"
            raise
        except Exception as error:
            outcome = outcome_of(error)
            raise
        finally:
            self._metrics.query_ended(outcome)


def counted(store: Storage, metrics: Metrics) -> Storage:
    """The store with its readers' queries counted."""
    return cast(Storage, CountedStore(store, metrics))


def outcome_of(error: Exception) -> str:
    """How a query that raised this error ended."""
    return next((outcome for kind, outcome in OUTCOMES if isinstance(error, kind)), "fault")


def _forget_the_dead(folder: Path) -> None:
    """Leave out what processes that are gone had in progress; what they had counted stays."""
    for path in folder.glob("gauge_live*.db"):
        process = int(path.stem.rpartition("_")[2])
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            mark_process_dead(process, str(folder))  # type: ignore[no-untyped-call]
