"""Which columns make a chart, and what it looks like."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from service.core.labels import Labels
from service.core.storage import Term
from service.core.store import Store
from service.web.chart import ticks
from service.web.figures import MOST_BARS, WIDTH, Bars, Curve, figure

XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.fixture(name="labels", scope="module")
def fixture_labels(store: Store) -> Labels:
    """Names in Finnish."""
    return Labels(store, "fi")


def typed(text: str, kind: str) -> ox.Literal:
    """A literal of a type of XML Schema."""
    return ox.Literal(text, datatype=ox.NamedNode(XSD + kind))


def drawn(labels: Labels, *rows: tuple[Term | None, ...]) -> Bars | Curve | None:
    """The chart of rows whose columns are called a, b, c."""
    return figure("abc"[: len(rows[0])], rows, labels)


@pytest.mark.parametrize(
    ("numbers", "whole", "expected"),
    [
        ([3, 9], True, [0, 2, 4, 6, 8, 10]),
        ([1, 1], True, [0, 1]),
        ([], True, [0, 1]),
        ([0.2, 0.9], False, [0, 0.2, 0.4, 0.6, 0.8, 1]),
        ([-3, 4], False, [-4, -2, 0, 2, 4]),
        ([-30], False, [-30, -20, -10, 0]),
        ([1.2e15], False, [0, 5e14, 1e15, 1.5e15]),
    ],
)
def test_scale_has_round_numbers_and_holds_all(numbers: list[float], whole: bool, expected: list[float]) -> None:
    """From 0, or below the least, to above the most."""
    assert list(ticks(numbers, whole=whole)) == expected


def test_names_and_figures_make_bars(labels: Labels) -> None:
    """As long as their figures on one scale; a thing is named in the reader's language."""
    county = ox.NamedNode("https://w3id.org/yhdyspinta/id/county/paijat-hame")
    rows = [(county, ox.Literal(100)), (ox.Literal("Muu", language="fi"), ox.Literal(50))]
    chart = figure(("alue", "määrä"), rows, labels)

    assert isinstance(chart, Bars)
    assert [(bar.name, bar.iri, bar.figure) for bar in chart.bars] == [
        ("Päijät-Hämeen hyvinvointialue", county.value, "100"),
        ("Muu", "", "50"),
    ]
    assert chart.bars[0].width == 2 * chart.bars[1].width
    assert chart.bars[0].end <= WIDTH
    assert (chart.naming, chart.counting) == ("alue", "määrä")


def test_negative_figures_go_the_other_way(labels: Labels) -> None:
    """A bar begins or ends where 0 is."""
    chart = drawn(labels, (ox.Literal("a"), ox.Literal(-4)), (ox.Literal("b"), ox.Literal(4)))

    assert isinstance(chart, Bars)
    below, above = chart.bars
    assert below.x + below.width == above.x
    assert below.width == above.width


def test_times_and_figures_make_a_curve_in_order(labels: Labels) -> None:
    """Days, months and years stand where they belong, whatever the order of the rows."""
    chart = drawn(
        labels,
        (typed("2023", "gYear"), ox.Literal(4)),
        (typed("2022-01-01", "date"), ox.Literal(2)),
        (typed("2022-07", "gYearMonth"), ox.Literal(0)),
    )

    assert isinstance(chart, Curve)
    assert [point.time for point in chart.points] == ["2022-01-01", "2022-07", "2023"]
    assert chart.points[0].x == 0
    assert 0.49 < chart.points[1].x / chart.points[2].x < 0.51
    assert chart.points[1].y == chart.height


@pytest.mark.parametrize(
    "rows",
    [
        [(ox.Literal("a"), ox.Literal(1))],
        [(ox.Literal("a"), ox.Literal("x")), (ox.Literal("b"), ox.Literal("y"))],
        [(ox.Literal(3), ox.Literal(9)), (ox.Literal(4), ox.Literal(7))],
        [(ox.Literal(1), ox.Literal("a")), (ox.Literal(2), ox.Literal("b")), (ox.Literal(3), ox.Literal("c"))],
        [(ox.Literal("a"), ox.Literal(True)), (ox.Literal("b"), ox.Literal(False))],
        [(ox.Literal("a"), typed("NaN", "double")), (ox.Literal("b"), typed("2", "double"))],
        [(ox.Literal("a"), ox.Literal(5), ox.Literal(6)), (ox.Literal("b"), ox.Literal(7), ox.Literal(8))],
    ],
    ids=["one row", "no figures", "no names", "positions", "yes and no", "no number", "two figures"],
)
def test_other_columns_make_no_chart(labels: Labels, rows: list[tuple[Term | None, ...]]) -> None:
    """A chart that would say nothing, or not be sure what, is not offered."""
    assert drawn(labels, *rows) is None


def test_rows_without_a_figure_are_left_out_and_many_are_counted(labels: Labels) -> None:
    """The table has them all."""
    rows: list[tuple[Term | None, ...]] = [(ox.Literal(f"n{at}"), ox.Literal(at * 3)) for at in range(MOST_BARS + 5)]
    chart = drawn(labels, (ox.Literal("none"), None), *rows)

    assert isinstance(chart, Bars)
    assert len(chart.bars) == MOST_BARS
    assert chart.left_out == 5
    assert "none" not in {bar.name for bar in chart.bars}
