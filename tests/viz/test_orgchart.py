"""The organisation chart: layers, side bodies, panels."""

from __future__ import annotations

from dataclasses import replace
from itertools import count, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viz import DuplicateNode, Node, OrgChart, Panel, TooManyNodes, Unit, orgchart_svg
from viz.card import Card
from viz.orgchart_layout import MOST_BODIES, OrgChartLayout, layout_orgchart
from viz.text import HYPHEN, clean

from .samples import LABELS, NAMES, ORG_CHART, overlapping


@st.composite
def charts(draw: st.DrawFn) -> OrgChart:
    """Trees up to four layers deep, with bodies at the side of bodies, and up to three panels."""
    ids = count()

    def unit(depth: int) -> Unit:
        status = draw(st.sampled_from(["", "planned", "ended"]))
        node = Node(
            str(next(ids)), draw(NAMES), "body", detail=draw(st.sampled_from(["", "13 jäsentä"])), status=status
        )
        if depth == 0:
            return Unit(node)
        below = tuple(unit(depth - 1) for _ in range(draw(st.integers(0, 3))))
        beside = tuple(unit(depth - 2) for _ in range(draw(st.integers(0, 3)))) if depth > 1 else ()
        return Unit(node, below, beside)

    root = unit(3)
    if draw(st.booleans()):
        root = replace(root, below=tuple(unit(0) for _ in range(draw(st.integers(8, 20)))))
    panels = tuple(
        Panel(draw(NAMES), tuple(Node(str(next(ids)), draw(NAMES), "body") for _ in range(draw(st.integers(0, 4)))))
        for _ in range(draw(st.integers(0, 3)))
    )
    return OrgChart(draw(NAMES), root, panels)


def through_cards(layout: OrgChartLayout) -> list[tuple[Card, tuple[float, float]]]:
    """The places where a line runs through the inside of a card."""
    cards = [*layout.cards, *(card for panel in layout.panels for card in panel.cards)]
    points = [
        (ax + (bx - ax) * step / 40, ay + (by - ay) * step / 40)
        for line in layout.lines
        for (ax, ay), (bx, by) in pairwise(line.points)
        for step in range(41)
    ]
    return [
        (card, (x, y))
        for card in cards
        for x, y in points
        if card.box.x + 1 < x < card.box.right - 1 and card.box.y + 1 < y < card.box.bottom - 1
    ]


@settings(max_examples=60, deadline=None)
@given(chart=charts())
def test_nothing_overlaps_nothing_is_cut_and_no_line_runs_through_a_card(chart: OrgChart) -> None:
    """Whatever the tree, each body has its card, its whole name and a free way to it."""
    layout = layout_orgchart(chart, LABELS)
    boxes = list(layout.boxes())

    assert overlapping(boxes) == []
    assert through_cards(layout) == []
    assert all(box.x >= 0 and box.right <= layout.frame.width and box.bottom <= layout.frame.height for box in boxes)
    for card in (*layout.cards, *(card for panel in layout.panels for card in panel.cards)):
        assert "".join(card.label.lines).replace(HYPHEN, "").replace(" ", "") == clean(card.node.label).replace(" ", "")
        assert all(
            card.box.x < text.box.x and text.box.right < card.box.right and text.box.bottom < card.box.bottom
            for text in card.texts()
        )


def test_layers_go_down_and_committees_stand_at_the_side() -> None:
    """Council, board, director and divisions below each other; committees level with their own body."""
    cards = {card.node.id: card.box for card in layout_orgchart(ORG_CHART, LABELS).cards}

    layers = ["valtuusto", "hallitus", "johtaja", "terveys", "lab", "kuva"]
    assert all(cards[above].bottom < cards[below].y for above, below in pairwise(layers))
    assert cards["valtuusto"].middle_x == cards["hallitus"].middle_x == cards["johtaja"].middle_x
    assert cards["tarkastus"].x > cards["valtuusto"].right
    assert cards["vaali"].right < cards["valtuusto"].x
    assert {cards[each].y for each in ("tarkastus", "vaali", "valtuusto")} == {cards["valtuusto"].y}
    assert {cards[each].y for each in ("perhe", "terveys", "pelastus")} == {cards["perhe"].y}


def test_panels_stand_under_the_tree() -> None:
    """The influence bodies are framed under their heading, below every body of the tree."""
    layout = layout_orgchart(ORG_CHART, LABELS)
    (panel,) = layout.panels

    assert panel.heading.lines == ("Vaikuttamistoimielimet",)
    assert [card.node.label for card in panel.cards] == ["Nuorisovaltuusto", "Vanhusneuvosto"]
    assert panel.box.y > max(card.box.bottom for card in layout.cards)
    assert all(panel.box.x < card.box.x and card.box.right < panel.box.right for card in panel.cards)


def test_planned_body_and_its_line_are_dashed() -> None:
    """What does not exist yet looks so."""
    plain = orgchart_svg(replace(ORG_CHART, root=Unit(ORG_CHART.root.node)), LABELS)
    with_planned = orgchart_svg(ORG_CHART, LABELS)

    assert 'stroke-dasharray="4 3"' not in plain
    assert with_planned.count('stroke-dasharray="4 3"') == 2


def test_body_that_stands_twice_is_refused() -> None:
    """An id names one body."""
    with pytest.raises(DuplicateNode, match="'a'"):
        orgchart_svg(OrgChart("A", Unit(Node("a", "A", "body")), (Panel("P", (Node("a", "A", "body"),)),)), LABELS)


@pytest.mark.parametrize("deep", [False, True])
def test_more_than_can_be_read_is_refused(deep: bool) -> None:
    """Fifty thousand bodies in a row, or each below the other, are counted, not drawn."""
    tree = Unit(Node("0", "Toimielin 0", "body"))
    for index in range(1, 50_000):
        if deep:
            tree = Unit(Node(str(index), f"Toimielin {index}", "body"), (tree,))
    if not deep:
        tree = replace(tree, below=tuple(Unit(Node(str(index), "Toimielin", "body")) for index in range(1, 50_000)))
    with pytest.raises(TooManyNodes) as caught:
        orgchart_svg(replace(ORG_CHART, root=tree, panels=()), LABELS)

    assert (caught.value.count, caught.value.most) == (50_000, MOST_BODIES)
