"""A synthetic country for load: the shipped graph's own patterns, grown to a wanted number of triples.

Size. The country has at least the 21 counties of Finland, each with as many municipalities as one of the shipped
counties. Up to 100 000 triples only the contents of the counties grow; beyond that the number of counties and the
contents of each grow alike, with the square root of the size (66 counties at a million triples, 148 at five millions).

Contents. Interfaces, networks, forums, events, bodies, documents, tasks, agreements, organisations and seats stand to
each other in the numbers of the shipped graph. Responsibilities are more: every interface has one in the county and one
in each municipality, since whatever is not planted is complete. Obligations are the nation's and do not grow.

Findings. The share of focus nodes that violate a check is known, and the answer key names what the completeness checks
find on the country beside the ontology, on any day of 2026 and 2027, and which networks look alike. Integrity has
nothing to find.

The country is marked synthetic: in the title of its dataset, in its graph's name, and in every name and identifier. It
holds no shipped data. It points to codes and themes of the ontology, to sections of law, and to the duty of naming
those responsible for promotion, which the checks ask for by its identifier.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from random import Random
from typing import Final

import pyoxigraph as ox

from service.core.namespaces import RESOURCES

from .county import CountyWriter
from .draft import GRAPH, Thing, texts, typed
from .patterns import Patterns, term
from .place import Means, Party, Place
from .plants import AnswerKey, Plants

COUNTIES: Final = 21
FULL_COUNTRY: Final = 100_000
"""Triples at which a country of 21 counties is about as full as the shipped graph's best-known counties."""

DEFAULT_SHARE: Final = 0.02

MIX: Final = {
    "interface": "yp:Interface",
    "network": "yp:Network",
    "forum": "yp:Forum",
    "event": "yp:Event",
    "body": "yp:Body",
    "task": "yp:Task",
    "document": "yp:Document",
    "post": "yp:Post",
    "organisation": "yp:Organisation",
    "agreement": "yp:Agreement",
}
"""What the counties are filled with, and the class whose population says in which proportion."""

TRIPLES_PER_NAMING: Final = 25
"""At most about so many triples go to name someone for an interface, with the holder and what the holder needs."""

REGULAR_DUTY: Final = term("id:section/612-2021-7-4")
"""A section that says how often its duty recurs, so that an obligation that does not say it is incomplete."""

YEARLY: Final = term("yp:frequency-yearly")


class TooSmall(ValueError):
    """The wanted number of triples does not hold even the counties and municipalities."""


class Country:
    """A synthetic country, the same for the same seed, size and shipped graph; to be read once."""

    def __init__(self, triples: int, *, seed: int = 1, share: float = DEFAULT_SHARE, patterns: Patterns) -> None:
        chance = Random(seed)  # noqa: S311  # reproducible, not secret
        self._wanted = triples
        self._written = 0
        self._chance = chance
        self._patterns = patterns
        self._plants = Plants(share, chance)
        self._means = Means(chance, patterns, self._plants)
        self._row = 1

    @property
    def key(self) -> AnswerKey:
        """The findings planted in what has been read so far."""
        return self._plants.key()

    def quads(self) -> Iterator[ox.Quad]:
        """The statements of the country, written as they are read.

        Raises:
            TooSmall: the size holds no country.
        """
        self._describe_dataset()
        table = self._means.source()
        self._write_obligations(table)
        yield from self._take()
        writers: deque[CountyWriter] = deque()
        for size, bilingual in self._counties():
            writers.append(self._write_county(table, size, bilingual))
            yield from self._take()
        if self._written > self._wanted:
            raise TooSmall(f"a country of {len(writers)} counties takes {self._written} triples, not {self._wanted}")
        while writers:
            enough = self._written + (self._wanted - self._written) / len(writers)
            writer = writers.popleft()
            while self._written < enough:
                writer.write(self._next_kind(len(writer.place.municipalities)))
                yield from self._take()

    def _take(self) -> list[ox.Quad]:
        taken = self._means.draft.take()
        self._written += len(taken)
        return taken

    def _describe_dataset(self) -> None:
        say = self._means.draft.say
        say(GRAPH, "rdf:type", term("dcat:Dataset"))
        say(
            GRAPH,
            "dct:title",
            *texts(
                "Synteettinen maa kuormituskokeisiin: keksittyä tietoa",
                "Syntetiskt land för belastningsprov: påhittade uppgifter",
                "Synthetic country for load tests: made-up data",
            ),
        )

    def _write_obligations(self, table: Thing) -> None:
        """The duties of the nation: as many as the shipped graph has."""
        for _ in range(self._patterns.population("yp:Obligation")):
            self._cite_row(table)
            self._write_obligation()

    def _write_obligation(self) -> None:
        means, plants, say = self._means, self._plants, self._means.draft.say
        obligation = means.draft.thing("obligation")
        iri = obligation.iri
        means.draft.translate(obligation)
        say(iri, "dct:description", *texts("Keksitty velvoite.", "En påhittad skyldighet.", "A made-up obligation."))
        gap = plants.one_of(("C-OBLIGATION-BASIS", "C-OBLIGATION-PARTY", "C-OBLIGATION-FREQUENCY"))
        if gap is not None:
            plants.record(gap, iri)
        if gap == "C-OBLIGATION-FREQUENCY":
            say(iri, "yp:legalBasis", REGULAR_DUTY)
        else:
            frequency = means.code("yp:Obligation", "yp:frequency")
            say(iri, "yp:frequency", frequency)
            if frequency == YEARLY:
                means.yearly_obligations.append(iri)
        if gap is None or gap == "C-OBLIGATION-PARTY":
            say(iri, "yp:legalBasis", self._basis())
        if gap is None and plants.violates("C-OBLIGATION-INTERFACE", iri):
            say(iri, "yp:boundParty", term("yp:actor-wellbeing-services-county"))
            say(iri, "yp:towards", term("yp:actor-municipality-of-the-county"))
            return
        means.obligations.append(iri)
        if gap != "C-OBLIGATION-PARTY":
            say(iri, "yp:boundParty", means.code("yp:Obligation", "yp:boundParty"))

    def _basis(self) -> ox.NamedNode:
        """A section as the real duties rest on, but never the one on which a planted duty lacks its frequency."""
        sections = self._patterns.links("yp:Obligation", "yp:legalBasis", to=f"{RESOURCES}section/")
        return next(each for each in iter(lambda: sections.draw(self._chance), None) if each != REGULAR_DUTY)

    def _cite_row(self, table: Thing) -> None:
        self._row += 1
        self._means.draft.cite(table, self._row, self._row, described=False)

    def _counties(self) -> Iterator[tuple[int, bool]]:
        """Number of municipalities and bilingualism of each county, both as in the shipped graph, in chance's order."""
        number = round(COUNTIES * max(1.0, math.sqrt(self._wanted / FULL_COUNTRY)))
        bilingual = max(1, round(number * self._patterns.bilingual_share()))
        languages = self._chance.sample([True] * bilingual + [False] * (number - bilingual), number)
        sizes = self._patterns.municipalities_per_county()
        return zip(islice(cycle(self._chance.sample(sizes, len(sizes))), number), languages, strict=True)

    def _write_county(self, table: Thing, size: int, bilingual: bool) -> CountyWriter:
        """A county, its municipalities, and those who answer for promotion in them."""
        draft = self._means.draft
        self._cite_row(table)
        county = draft.thing("county", official=True)
        draft.say(county.iri, "yp:bilingual", typed(str(bilingual).lower(), "boolean"))
        municipalities = []
        for _ in range(size):
            municipality = self._write_municipality(bilingual)
            draft.say(municipality, "yp:county", county.iri)
            municipalities.append(Party(municipality))
        place = Place(Party(county.iri), bilingual, municipalities, self._means.source(county.iri))
        draft.cite(place.source, 1, 1, described=False)
        writer = CountyWriter(place, self._means)
        writer.responsibilities.name_promoter(place.itself, "C-HYTE-COUNTY")
        for party in municipalities:
            writer.responsibilities.name_promoter(party, "C-HYTE-MUNICIPALITY")
        return writer

    def _write_municipality(self, bilingual: bool) -> ox.NamedNode:
        """A municipality; that of a bilingual county is bilingual, with a Swedish name unless planted otherwise."""
        unnamed = bilingual and self._plants.due("C-MUNICIPALITY-SWEDISH")
        municipality = self._means.draft.thing("municipality", official=not unnamed).iri
        if unnamed:
            self._plants.record("C-MUNICIPALITY-SWEDISH", municipality)
        if bilingual:
            self._means.draft.say(municipality, "yp:languageStatus", term("yp:language-status-finnish-majority"))
        return municipality

    def _next_kind(self, municipalities: int) -> str:
        """The kind that lags furthest behind its proportion; an interface only while it still fits in."""
        room = self._wanted - self._written
        fits = room > TRIPLES_PER_NAMING * (municipalities + 1)
        return min((kind for kind in MIX if fits or kind != "interface"), key=self._filling)

    def _filling(self, kind: str) -> float:
        """How far the country is with a kind, one more of it included, as a multiple of the shipped graph."""
        return (self._means.draft.count(kind) + 1) / max(self._patterns.population(MIX[kind]), 1)


def write_country(out: Path, key: Path, country: Country) -> None:
    """Write a country as N-Quads, without holding it in memory, and its answer key as JSON."""
    ox.serialize(country.quads(), out, ox.RdfFormat.N_QUADS)
    key.write_text(json.dumps(country.key, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.country", description="Grow a synthetic country.")
    parser.add_argument("--triples", type=int, required=True, help="how many triples, within two per cent")
    parser.add_argument("--seed", type=int, default=1, help="another seed, another country (default 1)")
    parser.add_argument("--share", type=float, default=DEFAULT_SHARE, help="planted share of focus nodes")
    parser.add_argument("--out", type=Path, required=True, help="N-Quads file to write")
    parser.add_argument("--key", type=Path, required=True, help="JSON file to write the answer key to")
    given = parser.parse_args(arguments)
    country = Country(given.triples, seed=given.seed, share=given.share, patterns=Patterns.shipped())
    try:
        write_country(given.out, given.key, country)
    except TooSmall as problem:
        given.out.unlink()
        parser.error(str(problem))


if __name__ == "__main__":
    main()
