"""From the sections of the law to duties, to those whom they bind, and to the forums that answer to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from service.core.collation import collation_key
from service.maps.columns import Columns
from service.maps.reader import Reader, actor_kind
from viz import NetworkMap

_HEADINGS: Final = ("map-column-law", "map-column-duties", "map-column-actors", "map-column-forums")


def picture(reader: Reader) -> str:
    """The chain in four columns as SVG; where no forum answers to a duty, that is said below."""
    rows = _rows(reader)
    note = "" if any("forum" in row for row in rows) else reader.say("map-law-no-forum")
    return _columns(reader, rows).svg(_title(reader), reader.say("map-law-about"), reader.view.county, note)


def projection(reader: Reader) -> NetworkMap:
    """The same as nodes and edges."""
    return _columns(reader, _rows(reader)).projection(_title(reader), reader.say("map-law-about"), reader.view.county)


def _title(reader: Reader) -> str:
    return reader.titled("map-law-title", theme=reader.name(reader.view.theme))


def _rows(reader: Reader) -> list[dict[str, str]]:
    rows = reader.rows("maps/law")
    reader.load_rows(rows)
    return rows


def _columns(reader: Reader, rows: Sequence[Mapping[str, str]]) -> Columns:
    answered = defaultdict(set)
    for row in rows:
        if "forum" in row:
            answered[row["forum"]].add(reader.name(row["obligation"]))
    found = Columns(reader, _HEADINGS, wide=1)
    for row in rows:
        rhythm = reader.name(row["frequency"]) if "frequency" in row else ""
        duty = found.add(1, row["obligation"], "obligation", detail=rhythm)
        if "section" in row:
            found.link(found.add(0, row["section"], "section"), duty, *reader.joined_back("legalBasis"))
        actor = found.add(2, row["actor"], actor_kind(row["actor"])) if "actor" in row else ""
        if actor:
            found.link(duty, actor, *reader.joined("boundParty"))
        if "forum" in row:
            duties = "; ".join(sorted(answered[row["forum"]], key=collation_key))
            whose = reader.say("map-no-county") if reader.view.county and "area" not in row else ""
            detail = " · ".join(filter(None, (whose, reader.say("map-answers", duties=duties))))
            status = row.get("status", "")
            forum = found.add(3, row["forum"], "forum", detail=detail, status=status)
            found.link(actor or duty, forum, *reader.joined("forum"))
    return found
