"""What holds of every shipped map in every language and for every county."""

import pytest

from service.core.messages import LANGUAGES, Language, translate
from service.core.naming import COUNTY, index_of
from service.core.store import Store
from service.maps import draw, map_named, maps
from tests.maps.measuring import lines, overlaps, page


def views(store: Store, name: str) -> list[dict[str, str]]:
    """A map as it comes, for each county it can be drawn for, and with each figure it can show."""
    chosen = map_named(name)
    counties = [thing.iri for thing in index_of(store, COUNTY, "fi").things] if "county" in chosen.filters else []
    figures = [{"figure": each} for each in chosen.figures]
    return [{}, *({"county": each} for each in counties), *figures]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", maps())
def test_no_text_lies_on_another_or_leaves_the_page_and_asterisks_are_explained(
    store: Store, name: str, language: Language
) -> None:
    """Measured in the font that is embedded, on every view of every map; without an asterisk nothing is explained."""
    for view in views(store, name):
        svg = draw(store, map_named(name), "svg", language, **view)
        found, room = lines(svg), page(svg)

        assert overlaps(found) == [], view
        assert [line.text for line in found if line.box.x < 0 or line.box.right > room.right + 0.1] == [], view
        assert [line.text for line in found if line.box.y < 0 or line.box.bottom > room.bottom] == [], view
        assert len(found) > 1
        told = " ".join(line.text for line in found).replace("\u2010", "")
        ours = translate(language, "map-ours")
        assert ("*" in told.replace(ours, "")) == (ours in told), view
