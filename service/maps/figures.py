"""Figures on maps: counties as tiles, municipalities as dots."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from service.core.feeds import last_modified
from service.core.messages import spell_day
from service.core.namespaces import DEFINITIONS, RESOURCES
from service.maps.nothing import nothing
from service.maps.reader import Reader, href
from service.maps.scales import Classed, classed, write, write_share
from viz import Dot, DotMap, Ring, Scale, Tile, TileMap, dotmap_svg, tilemap_svg

FIGURES: Final = (
    *("interfaces", "networks", "named-owners", "coordinators", "members", "participants", "rhythms"),
    *("population", "municipalities"),
)
"""What the tiles can show, the usual first; ``queries/maps/county-figures.rq`` says how each is counted."""
DOT_FIGURES: Final = ("population", "language")
"""What the dots can show, the usual first."""
_LANGUAGES: Final = tuple(
    f"{DEFINITIONS}language-status-{each}" for each in ("finnish", "finnish-majority", "swedish-majority", "swedish")
)
_COUNTED: Final = ("interfaces", "networks")
"""Of these nought means that nothing is on record, not that there is nothing."""
_ALAND: Final = RESOURCES + "region/ahvenanmaa"
_HUS: Final = RESOURCES + "organisation/hus-yhtyma"
_POINT: Final = re.compile(r"POINT\(([-0-9.]+) ([-0-9.]+)\)")
_NAMED: Final = 45
"""How many municipalities of the whole country are named: more find no room in the south."""


class _Value(NamedTuple):
    value: Decimal
    whole: Decimal | None
    unit: str
    period: str


def tiles(reader: Reader) -> str:
    """Counties as tiles, Helsinki among them and Åland apart."""
    figure = reader.view.figure
    rows = reader.rows("maps/county-figures")
    reader.load([*(row[key] for row in rows for key in ("county", "short", "unit") if key in row), _ALAND, _HUS])
    values = _latest(rows, "county")
    classes = _classes(reader, figure, values)
    shorts = {row["county"]: row.get("short", "") for row in rows if "uusimaa" in row}
    grid = _with(_grid(), shorts)
    drawn = [
        _tile(reader, county, shorts[county], values.get(county), classes, grid[county]) for county in sorted(shorts)
    ]
    chart = TileMap(
        title=reader.say("map-tiles-title", figure=reader.say(f"map-figure-{figure}")),
        tiles=tuple(drawn),
        scale=classes.scale,
        outside=(
            Tile(_ALAND, reader.name(_ALAND), *grid[_ALAND], href=href(_ALAND), detail=reader.say("map-outside")),
        ),
        ring=Ring(
            reader.say("map-hus", name=reader.name(_HUS)),
            frozenset(row["county"] for row in rows if row.get("uusimaa") == "true"),
        ),
        source=reader.source(),
        description=reader.say("map-tiles-about"),
    )
    return tilemap_svg(chart)


def dots(reader: Reader) -> str:
    """Municipalities as dots at their centre points; those of one county where one is asked for."""
    rows = reader.rows("maps/municipality-figures")
    county = reader.view.county
    figure = reader.view.figure
    area = reader.name(county) if county else reader.say("map-whole-country")
    title = reader.say(f"map-dots-title-{figure}", area=area)
    if not rows:
        return nothing(reader, title, county)
    reader.load_rows(rows)
    values = _latest(rows, "municipality")
    classes = _language_classes(reader, rows) if figure == "language" else _population_classes(reader, values)
    points = {row["municipality"]: found for row in rows if (found := _POINT.fullmatch(row["point"]))}
    ordered = sorted(points, key=lambda each: (-values[each].value if each in values else 0, each))
    chart = DotMap(
        title=title,
        dots=tuple(
            Dot(
                each,
                reader.name(each),
                float(points[each][1]),
                float(points[each][2]),
                classes.texts.get(each, ""),
                classes.steps.get(each),
                href(each),
            )
            for each in ordered
        ),
        scale=classes.scale,
        names=len(ordered) if county else _NAMED,
        categories=figure == "language",
        source=reader.source(county),
        description=reader.say(f"map-dots-about-{figure}"),
    )
    return dotmap_svg(chart)


class _Dotted(NamedTuple):
    """The scale of a map of dots, and the class and the text of each municipality that has a value."""

    scale: Scale
    steps: Mapping[str, int]
    texts: Mapping[str, str]


def _population_classes(reader: Reader, values: Mapping[str, _Value]) -> _Dotted:
    classes = _classes(reader, "population", values)
    return _Dotted(
        classes.scale,
        {each: classes.step(found.value) for each, found in values.items()},
        {each: write(found.value, reader.language) for each, found in values.items()},
    )


def _language_classes(reader: Reader, rows: Sequence[Mapping[str, str]]) -> _Dotted:
    """The four statuses of the Language Act (423/2003, section 5) as classes of their own."""
    reader.load(_LANGUAGES)
    steps = {row["municipality"]: _LANGUAGES.index(row["language"]) for row in rows if "language" in row}
    names = tuple(reader.name(each) for each in _LANGUAGES)
    scale = Scale(reader.say("map-figure-language"), names, reader.say("map-no-value"))
    return _Dotted(scale, steps, {})


def _latest(rows: Sequence[Mapping[str, str]], key: str) -> dict[str, _Value]:
    """The value of each thing at its last time; rows come in the order of their times."""
    return {
        row[key]: _Value(
            Decimal(row["value"]),
            Decimal(row["whole"]) if "whole" in row else None,
            row.get("unit", ""),
            row.get("period", ""),
        )
        for row in rows
        if "value" in row
    }


def _classes(reader: Reader, figure: str, values: Mapping[str, _Value]) -> Classed:
    """The scale of a figure, headed by what it is, its unit and its time."""
    first = next(iter(values.values()), None)
    unit = reader.name(first.unit) if first and first.unit else reader.say(f"map-unit-{figure}")
    period = first.period if first else ""
    day = date.fromisoformat(period) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", period) else last_modified(reader.store)
    when = spell_day(reader.language, day) if day else period
    title = reader.say("map-scale", figure=reader.say(f"map-figure-{figure}"), unit=unit, when=when)
    missing = reader.say("map-not-on-record" if figure in _COUNTED else "map-no-value")
    shown = [_measured(value) for value in values.values()]
    return classed(reader, title, missing, shown, share=any(value.whole is not None for value in values.values()))


def _measured(value: _Value) -> Decimal:
    """The number that decides the class: a count, or the share of a whole."""
    return value.value / value.whole if value.whole else value.value


def _tile(
    reader: Reader, county: str, short: str, value: _Value | None, classes: Classed, place: tuple[int, int]
) -> Tile:
    marked = county == reader.view.county
    label = _short_name(reader, county, short)
    if value is None:
        return Tile(county, label, *place, href=href(county), marked=marked)
    text, detail = write(value.value, reader.language), ""
    if value.whole:
        text, detail = write_share(_measured(value), reader.language), f"{value.value}/{value.whole}"
    step = classes.step(_measured(value))
    return Tile(county, label, *place, value=text, step=step, href=href(county), detail=detail, marked=marked)


def _short_name(reader: Reader, county: str, short: str) -> str:
    """The name of a county's region where the region is its own; of the counties that share one, the everyday name."""
    slug = county.rpartition("/")[2]
    return reader.name(short) if short else reader.say(f"map-short-{slug}") if slug in _SHARING else reader.name(county)


_SHARING: Final = ("ita-uusimaa", "keski-uusimaa", "lansi-uusimaa", "vantaa-ja-kerava")
"""The counties that share the region of Uusimaa; their official names are too long for a tile."""


def _with(grid: Mapping[str, tuple[int, int]], counties: Iterable[str]) -> Mapping[str, tuple[int, int]]:
    """The grid with places below it for counties that it does not know, such as one of next year."""
    unknown = sorted({*counties} - {*grid})
    columns, rows = (1 + max(place[axis] for place in grid.values()) for axis in (0, 1))
    below = {county: (index % columns, rows + index // columns) for index, county in enumerate(unknown)}
    return {**grid, **below}


@cache
def _grid() -> Mapping[str, tuple[int, int]]:
    """Column and row of each tile by its IRI.

    The grid is ours (``county-grid.tsv``): each county stands beside those it borders on, as far as squares allow, and
    north is up. There is no official one.
    """
    text = files("service.maps").joinpath("county-grid.tsv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter="\t")
    return {RESOURCES + row["county"]: (int(row["column"]), int(row["row"])) for row in rows}
