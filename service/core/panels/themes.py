"""What each county has on a theme."""

from __future__ import annotations

from dataclasses import dataclass

from service.core.collation import collation_key
from service.core.labels import Thing
from service.core.panels.subject import Subject, grouped, things


@dataclass(frozen=True)
class ThemeCounty:
    """The interfaces and networks of a county, or of none, on a theme."""

    county: Thing | None
    interfaces: tuple[Thing, ...]
    networks: tuple[Thing, ...]


@dataclass(frozen=True)
class ThemePanel:
    """A theme county by county."""

    slug: str
    counties: tuple[ThemeCounty, ...]

    @property
    def compared(self) -> tuple[str, ...]:
        """Slugs of the counties that a comparison starts with: those with the most on record."""
        most = sorted(self.counties, key=lambda each: -len(each.interfaces) - len(each.networks))
        return tuple(each.county.iri.rpartition("/")[2] for each in most if each.county)[:2]


def by_county(subject: Subject) -> ThemePanel | None:
    """The counties with anything on the theme; None where no county has."""
    labels = subject.labels
    found = []
    for county, rows in grouped(subject.ask("pages/theme-by-county", "theme"), "county").items():
        groups = grouped(rows, "group")
        found.append(
            ThemeCounty(
                labels.thing(county) if county else None,
                things(labels, groups.get("interfaces", ()), "thing"),
                things(labels, groups.get("networks", ()), "thing"),
            )
        )
    found.sort(key=lambda each: (each.county is None, collation_key(each.county.label.text) if each.county else ()))
    return ThemePanel(subject.iri.rpartition("/")[2], tuple(found)) if found else None
