"""Forums by the level at which they cooperate, with their rhythm and who takes part."""

from __future__ import annotations

from typing import Final

from service.core.errors import UnknownName
from service.core.lookup import nearest
from service.core.namespaces import DEFINITIONS
from service.maps.columns import Columns
from service.maps.reader import Reader, actor_kind
from viz import NetworkMap

_HEADINGS: Final = ("map-column-levels", "map-column-forums", "map-column-participants")
_NATIONAL: Final = "national"


def picture(reader: Reader) -> str:
    """Levels, forums and participants in columns as SVG, county by county."""
    return _columns(reader).svg(reader.titled("map-forums"), reader.say("map-forums-about"), reader.view.county)


def projection(reader: Reader) -> NetworkMap:
    """The same as nodes and edges."""
    return _columns(reader).projection(reader.titled("map-forums"), reader.say("map-forums-about"), reader.view.county)


def _columns(reader: Reader) -> Columns:
    rows = _of_kind(reader, reader.rows("maps/forums"))
    reader.load_rows(rows)
    found = Columns(reader, _HEADINGS)
    for row in rows:
        group = row.get("county", _NATIONAL)
        found.groups[group] = reader.name(row["county"]) if "county" in row else reader.say("map-national")
        rhythm = reader.name(row["frequency"]) if "frequency" in row else reader.say("map-no-rhythm")
        forum = found.add(1, row["forum"], "forum", detail=rhythm, group=group, status=row.get("status", ""))
        if "level" in row:
            found.link(found.add(0, row["level"], "level", group=group), forum, *reader.joined("forum"))
        if "participant" in row:
            participant = found.add(2, row["participant"], actor_kind(row["participant"]), group=group)
            found.link(forum, participant, *reader.joined("participant"))
    return found


def _of_kind(reader: Reader, rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """The rows of forums of the kind that is asked for, such as ``forum-negotiation``.

    Raises:
        UnknownName: no forum is of this kind; carries the nearest.
    """
    wanted = reader.view.kind
    if not wanted:
        return rows
    found = [row for row in rows if row.get("kind") == DEFINITIONS + wanted]
    if not found:
        every = Reader(reader.store, reader.language).rows("maps/forums")
        kinds = sorted({row["kind"].removeprefix(DEFINITIONS) for row in every if "kind" in row})
        if wanted not in kinds:
            raise UnknownName("kind", wanted, nearest(wanted, kinds) or kinds)
    return found
