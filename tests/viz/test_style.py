"""Every kind can be told from every other, by its shape alone as well."""

from __future__ import annotations

from viz import KINDS, STATUSES
from viz.style import SHAPES, VERMILLION

OKABE_ITO = {"#000000", "#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#cc79a7"}


def test_every_kind_of_the_graph_has_a_style() -> None:
    """The kinds that pictures show, and no other."""
    assert set(KINDS) == {
        *("county", "municipality", "organisation", "body", "network", "forum", "interface"),
        *("theme", "person", "post", "responsibility", "document", "obligation", "section", "level"),
        *("task", "agreement", "actor"),
    }


def test_no_two_marks_share_a_shape() -> None:
    """Who cannot see colours still tells kinds and missing things apart."""
    shapes = [style.shape for style in KINDS.values()]
    shapes += [style.marker.shape for style in STATUSES.values() if style.marker]

    assert len(shapes) == len(set(shapes))
    assert set(shapes) == set(SHAPES)


def test_colours_are_okabe_ito_and_vermillion_means_missing() -> None:
    """Vermillion is kept for vacant posts and missing names; themes wear the slate of their boxes."""
    assert {style.colour for kind, style in KINDS.items() if kind != "theme"} <= OKABE_ITO
    assert {style.marker.colour for style in STATUSES.values() if style.marker} == {VERMILLION}
    assert {name for name, style in STATUSES.items() if style.marker} == {"vacant", "unnamed"}
