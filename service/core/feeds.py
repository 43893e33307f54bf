"""Feeds that calendars and news readers subscribe to: due days as iCalendar (RFC 5545), changes as Atom (RFC 4287)."""

from __future__ import annotations

import calendar as weekdays
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, cast
from zoneinfo import ZoneInfo

import pyoxigraph as ox
from feedgenerator import Atom1Feed
from icalendar import Calendar, Event, vDuration

from service.core.catalogue import saved_query
from service.core.due import DueDuty, due_duties
from service.core.labels import Labels, Thing
from service.core.messages import Language, translate
from service.core.namespaces import local_path
from service.core.storage import Storage
from service.core.store import term_text

ZONE: Final = "Europe/Helsinki"
REFRESH: Final = timedelta(hours=12)
"""How often calendars are asked to look again (RFC 7986, REFRESH-INTERVAL)."""


@dataclass(frozen=True)
class Change:
    """Something dated that concerns an actor."""

    day: date
    """First day of what the graph dates by a month or a year."""
    kind: str
    thing: Thing


def calendar(store: Storage, actor: str, on: date, language: Language, site: str) -> bytes:
    """The due days of an actor that lie ahead, to the end of next year, as an iCalendar file without alarms.

    ``site`` is the address of the service, without a slash at the end. An event's UID is made of the duty, the actor
    and the last day of its period, so that it stays the same from one reading of the feed to the next.
    """
    this_year = due_duties(store, actor, on, language)
    next_year = due_duties(store, actor, date(on.year + 1, 1, 1), language)
    made = Calendar()
    made.add("prodid", "-//Yhdyspinta//due duties//FI")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    title = translate(language, "feed-due-title", actor=this_year.actor.label.text)
    for name in ("name", "x-wr-calname"):
        made.add(name, title)
    made.add("description", translate(language, "feed-due-about"))
    # The days are whole days in Finland (VALUE=DATE), which needs no VTIMEZONE; this says whose days they are.
    made.add("x-wr-timezone", ZONE)
    made.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
    made.add("x-published-ttl", vDuration(REFRESH), encode=False)
    # The stamp must not move while nothing changes, or every reading would look like a revision.
    stamp = datetime.combine(last_modified(store) or on, time(), tzinfo=UTC)
    for each in _ahead([*this_year.duties, *next_year.duties], on):
        made.add_component(_event(each, this_year.actor, stamp, language, site))
    return bytes(made.to_ical())


def last_modified(store: Storage) -> date | None:
    """The day on which the data was last changed, if its catalogue says so."""
    rows = store.select(saved_query("pages/last-modified").text)
    return date.fromisoformat(term_text(rows[0]["modified"])) if rows and "modified" in rows[0] else None


def changes(store: Storage, actor: str, on: date, language: Language) -> list[Change]:
    """What is dated and concerns an actor, up to a day, newest first."""
    labels = Labels(store, language)
    query = saved_query("reports/changes").bind({"actor": ox.NamedNode(actor), "on": on.isoformat()})
    rows = store.select(query)
    labels.load(term_text(row["thing"]) for row in rows)
    return [
        Change(_first_day(term_text(row["date"])), term_text(row["change"]), labels.thing(term_text(row["thing"])))
        for row in rows
    ]


def atom(store: Storage, actor: str, on: date, language: Language, site: str) -> bytes:
    """What has changed for an actor, as an Atom feed; ``site`` as in :func:`calendar`."""
    name = Labels(store, language)[actor].text
    path = local_path(actor) or "/"
    feed = Atom1Feed(
        title=translate(language, "feed-changes-title", actor=name),
        link=site + path,
        description=translate(language, "feed-changes-about"),
        language=language,
        feed_url=f"{site}{path.replace('/id/', '/feeds/', 1)}.atom",
        feed_guid=actor,
        author_name="Yhdyspinta",
    )
    for change in changes(store, actor, on, language):
        target = local_path(change.thing.iri)
        feed.add_item(
            title=translate(
                language,
                "feed-changes-entry",
                change=translate(language, f"change-kind-{change.kind}"),
                thing=change.thing.label.text,
            ),
            link=site + (target or path),
            description="",
            unique_id=f"{change.thing.iri}#{change.kind}-{change.day.isoformat()}",
            updateddate=_midnight(change.day),
            pubdate=_midnight(change.day),
        )
    return str(feed.writeString("utf-8")).encode()


def _ahead(duties: Iterable[DueDuty], on: date) -> list[DueDuty]:
    """What is still to be done, each duty and day once."""
    found = {
        (each.duty.iri, each.due): each for each in duties if each.outcome == "due" and each.due and each.due >= on
    }
    return [found[key] for key in sorted(found, key=lambda key: (str(key[1]), key[0]))]


def _event(each: DueDuty, actor: Thing, stamp: datetime, language: Language, site: str) -> Event:
    made = Event()
    last = cast(date, each.due)
    duty, holder = (iri.rpartition("/")[2] for iri in (each.duty.iri, actor.iri))
    made.add("uid", f"{duty}.{holder}.{last.isoformat()}@yhdyspinta")
    made.add("dtstamp", stamp)
    made.add("summary", translate(language, "feed-due-event", duty=each.duty.label.text))
    made.add("dtstart", last)
    made.add("dtend", last + timedelta(days=1))
    made.add("transp", "TRANSPARENT")
    made.add("url", site + (local_path(each.duty.iri) or "/"))
    made.add("categories", [theme.label.text for theme in each.themes])
    made.add("description", _told(each, language))
    return made


def _told(each: DueDuty, language: Language) -> str:
    """The text of an event: content, counterparts, law, and that the day is our reading."""
    counterparts = ", ".join(thing.label.text for thing in each.counterparts)
    sections = "; ".join(thing.label.text for thing in each.sections)
    parts = [
        each.content.text if each.content else "",
        translate(language, "feed-due-with", counterparts=counterparts) if counterparts else "",
        sections,
        translate(language, "due-reading"),
    ]
    return "\n".join(part for part in parts if part)


def _first_day(text: str) -> date:
    """The first day of a day, a month or a year."""
    parts = [int(part) for part in text[:10].split("-")]
    year, month, day = (*parts, 1, 1)[:3]
    return date(year, month, min(day, weekdays.monthrange(year, month)[1]))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=ZoneInfo(ZONE))
