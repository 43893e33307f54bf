"""The answers in the reader's language: sentences, names, definitions; and as CSV."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from service.core.collation import collation_key
from service.core.labels import Labels, Thing
from service.core.messages import spell_number, translate
from service.core.tables import as_csv as table_as_csv
from service.maps.insights.model import DEFINED_IN, MEASURES, Figure, Insight, Item, Work

CSV_COLUMNS: Final = ("question", "name", "iri", "measure", "value", "valueIri")


@dataclass(frozen=True)
class Measure:
    """A figure by its name, and what it says."""

    code: str
    label: str
    definition: str
    work: Work | None
    """Where it is defined, if it is no plain count."""

    def as_json(self) -> dict[str, object]:
        """The form for machines."""
        work = {"citation": self.work.citation, "url": self.work.url} if self.work else None
        return {"measure": self.code, "label": self.label, "definition": self.definition, "source": work}


@dataclass(frozen=True)
class ToldItem:
    """A thing that an answer lists, and why."""

    thing: Thing
    words: str
    related: Mapping[str, tuple[Thing, ...]]
    """Other things by how they relate to it; those that are none are left out."""
    figures: Mapping[str, Figure]

    def as_json(self) -> dict[str, object]:
        """The form for machines."""
        related = {name: [each.as_json() for each in things] for name, things in self.related.items()}
        return {**self.thing.as_json(), "text": self.words, "figures": dict(self.figures), "related": related}


@dataclass(frozen=True)
class Told:
    """The answer to a question, for one reader."""

    name: str
    question: str
    answer: str
    note: str
    """What the answer does not say."""
    items: tuple[ToldItem, ...]
    measures: tuple[Measure, ...]

    def as_json(self) -> dict[str, object]:
        """The form for machines."""
        return {
            "name": self.name,
            "question": self.question,
            "answer": self.answer,
            "note": self.note,
            "items": [each.as_json() for each in self.items],
            "measures": [each.as_json() for each in self.measures],
        }


def told(insights: Iterable[Insight], labels: Labels) -> list[Told]:
    """Answers in words, their items by rank and then by name."""
    listed = list(insights)
    things = {iri for each in listed for item in each.items for iri in (item.iri, *_related(item))}
    labels.load(things)
    return [_told(each, labels) for each in listed]


def as_csv(answers: Iterable[Told]) -> str:
    """One row for each figure of each thing that an answer lists, and for each thing that it is told with."""
    rows = (
        (answer.name, item.thing.label.text, item.thing.iri, *cells)
        for answer in answers
        for item in answer.items
        for cells in (
            *((measure, _plain(figure), "") for measure, figure in item.figures.items()),
            *((relation, each.label.text, each.iri) for relation, things in item.related.items() for each in things),
        )
    )
    return table_as_csv(CSV_COLUMNS, rows)


def _related(item: Item) -> Iterable[str]:
    return (iri for iris in item.related.values() for iri in iris)


def _told(insight: Insight, labels: Labels) -> Told:
    language, name = labels.language, insight.name
    ordered = sorted(insight.items, key=lambda item: (item.rank, collation_key(labels[item.iri].text), item.iri))
    answer = f"insights-{name}-answer" if ordered else f"insights-{name}-none"
    return Told(
        name=name,
        question=translate(language, f"insights-{name}-question"),
        answer=translate(language, answer, **insight.counts),
        note=translate(language, f"insights-{name}-note", **insight.counts),
        items=tuple(_item(insight, item, labels) for item in ordered),
        measures=tuple(_measure(code, labels) for code in MEASURES[name]),
    )


def _item(insight: Insight, item: Item, labels: Labels) -> ToldItem:
    numbers = {measure.replace("-", ""): figure for measure, figure in item.figures.items()}
    return ToldItem(
        thing=labels.thing(item.iri),
        words=translate(labels.language, f"insights-{insight.name}-item", **{"score": 0, **numbers}),
        related={name: tuple(labels.things(iris)) for name, iris in item.related.items() if iris},
        figures=item.figures,
    )


def _measure(code: str, labels: Labels) -> Measure:
    label, definition = (translate(labels.language, f"insights-{part}-{code}") for part in ("measure", "definition"))
    return Measure(code, label, definition, DEFINED_IN.get(code))


def _plain(figure: Figure) -> str:
    return str(figure).lower()


def spelt(figure: Figure | None, labels: Labels) -> str:
    """A figure as the reader's language writes it; a share with few digits, a dash where there is none."""
    if figure is None:
        return "–"
    if isinstance(figure, bool):
        return translate(labels.language, "true" if figure else "false")
    return spell_number(labels.language, figure)
