"""The parts of pages that are made by code of their own; profiles name them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from service.core.panels import figures, interfaces, law, networks, persons, places, themes
from service.core.panels.subject import Subject

PANELS: Final[Mapping[str, Callable[[Subject], object]]] = {
    "county": places.county,
    "municipality": places.municipality,
    "due": places.due,
    "interface": interfaces.sides,
    "organisers": interfaces.organisers,
    "linked": interfaces.linked,
    "law": law.legal_basis,
    "section": law.duties,
    "theme": themes.by_county,
    "network": networks.network,
    "person": persons.roles,
    "figures": figures.figures,
    "passages": law.passages_of,
}
"""Each panel by its name, which is also that of its template; what it makes is told by the template, None is not."""
OF_TODAY: Final = frozenset({"due", "interface"})
"""Panels that depend on the day."""
