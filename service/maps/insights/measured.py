"""The answers: each measured on the facts of the country or of a county."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

import networkx as nx

from service.core.namespaces import DEFINITIONS
from service.maps.insights.facts import Facts
from service.maps.insights.model import Figure, Insight, Item
from viz import Standing, held_alone, standings

_EVERY_MUNICIPALITY = DEFINITIONS + "actor-municipality-of-the-county"
"""A member that is each municipality of the network's county."""


def bridges(facts: Facts) -> Insight:
    """The networks that stand under several themes; betweenness is that of the graph of networks and themes."""
    found = standings(_graph((iri, theme) for iri, each in facts.networks.items() for theme in each.themes))
    items = []
    for iri, network in facts.networks.items():
        if len(network.themes) > 1:
            at = found[iri]
            figures: Mapping[str, Figure] = {"themes": at.degree, "betweenness": at.betweenness, "cut": at.cut}
            related = {**_where(facts, network.counties), "themes": tuple(network.themes)}
            items.append(Item(iri, figures, related, (-at.degree, -at.betweenness)))
    return Insight("bridges", tuple(items), {"count": len(items), "networks": len(facts.networks)})


def leaving(facts: Facts) -> Insight:
    """Persons and posts without whom nobody is named for something."""
    graph = _graph((holder, iri) for iri, each in facts.named.items() for holder in each.alone | each.others)
    holders = {holder for each in facts.named.values() for holder in each.alone}
    alone, found = held_alone(graph, holders), standings(graph)
    items = tuple(
        Item(
            holder,
            {"alone": len(things), "degree": found[holder].degree, "cut": found[holder].cut},
            {**_where(facts, *(facts.named[thing].counties for thing in things)), "things": things},
            (-len(things), -found[holder].degree),
        )
        for holder, things in alone.items()
    )
    counts = {"count": len(items), "things": sum(map(len, alone.values())), "holders": len(holders)}
    return Insight("leaving", items, counts)


def hanging(facts: Facts) -> Insight:
    """Interfaces for which one person or post is named and nobody else."""
    interfaces = {iri: each for iri, each in facts.named.items() if each.is_interface}
    items = tuple(
        Item(iri, {"named": 1}, {**_where(facts, each.counties), "holder": tuple(each.alone)})
        for iri, each in interfaces.items()
        if len(each.alone) == 1 and not each.others
    )
    nobody = sum(not each.alone and not each.others for each in interfaces.values())
    return Insight("hanging", items, {"count": len(items), "interfaces": len(interfaces), "nobody": nobody})


def unshared(facts: Facts) -> Insight:
    """Themes without a network that joins them to another theme.

    Of the country the national themes, under which the networks of the counties' own themes that match them stand too;
    of a county the themes that it has of its own or has networks under, and the national ones that none of these is or
    matches.
    """
    stated = {theme for each in facts.networks.values() for theme in each.themes}
    told = {*facts.own_themes.get(facts.county, ()), *stated} if facts.county else set()
    matched = {theme for each in told for theme in facts.national(each)}
    subjects = {*told, *(theme for theme in facts.themes if theme not in matched)}
    under: dict[str, dict[str, frozenset[str]]] = {theme: {} for theme in subjects}
    for iri, network in facts.networks.items():
        standing = [frozenset({theme} if facts.county else facts.national(theme)) for theme in network.themes]
        for theme in frozenset[str]().union(*standing) & subjects:
            # What one theme matches twice over is not joined by its networks.
            under[theme][iri] = frozenset[str]().union(*(each for each in standing if theme not in each))
    items = []
    for theme, networks in under.items():
        counties = {county for iri in networks for county in facts.networks[iri].counties}
        if not any(networks.values()):
            figures: Mapping[str, Figure] = {"networks": len(networks), "joining": 0, "counties": len(counties)}
            items.append(Item(theme, figures, {"networks": tuple(networks)}, (len(networks),)))
    none = sum(not networks for networks in under.values())
    counts = {"none": none, "alone": len(items) - none, "themes": len(subjects), "networks": len(facts.networks)}
    return Insight("unshared", tuple(items), counts)


def overlaps(facts: Facts) -> Insight:
    """Pairs of networks whose names, members and themes are alike, and those that an editor has noted."""
    items = []
    for pair in facts.pairs:
        figures: dict[str, Figure] = {} if pair.score is None else {"score": pair.score}
        figures |= {"shared-members": len(pair.members), "shared-themes": len(pair.themes), "noted": pair.noted}
        related = {**_where(facts, pair.counties), "other": (pair.other,), "members": tuple(pair.members)}
        related |= {"common-themes": tuple(pair.themes)}
        items.append(Item(pair.one, figures, related, (-(pair.score or 0),)))
    likely = sum(pair.score is not None for pair in facts.pairs)
    return Insight("overlaps", tuple(items), {"count": len(items), "likely": likely, "networks": len(facts.networks)})


def municipalities(facts: Facts) -> Insight:
    """In how many networks each municipality is named a member, where any network of its county has one named."""
    named: Counter[str] = Counter()
    collective: Counter[str] = Counter()
    telling: set[str] = set()
    where: dict[str, list[str]] = {}
    for iri, network in facts.networks.items():
        for municipality in network.members & facts.municipalities.keys():
            named[municipality] += 1
            where.setdefault(municipality, []).append(iri)
            telling.add(facts.municipalities[municipality])
        if _EVERY_MUNICIPALITY in network.members:
            collective.update(network.counties)
            telling |= network.counties
    items = tuple(
        Item(
            municipality,
            {"memberships": named[municipality], "collective": collective[county]},
            {**_where(facts, {county}), "networks": tuple(where.get(municipality, ()))},
            (named[municipality] + collective[county],),
        )
        for municipality, county in facts.municipalities.items()
        if county in telling
    )
    least = min((named[each.iri] for each in items), default=0)
    counts = {
        "count": sum(named[each.iri] == least for each in items),
        "least": least,
        "municipalities": len(items),
        "untold": len(facts.municipalities) - len(items),
        "known": sum(bool(each.members) for each in facts.networks.values()),
        "networks": len(facts.networks),
    }
    return Insight("municipalities", items, counts)


def groups(facts: Facts) -> Insight:
    """The parts that networks, their themes and the members named one by one fall into."""
    graph = _graph(
        (iri, other)
        for iri, each in facts.networks.items()
        for other in (*each.themes, *(member for member in each.members if not member.startswith(DEFINITIONS)))
    )
    parts: dict[int, dict[str, Standing]] = {}
    for node, at in standings(graph).items():
        parts.setdefault(at.component, {})[node] = at
    items = tuple(_part(facts, part) for part in parts.values())
    loose = sum(not each.themes and iri not in graph for iri, each in facts.networks.items())
    return Insight("groups", items, {"count": len(items), "loose": loose, "networks": len(facts.networks)})


def _part(facts: Facts, part: Mapping[str, Standing]) -> Item:
    networks = [node for node in part if node in facts.networks]
    themes = {theme for node in networks for theme in facts.networks[node].themes}
    middle = min(themes or part.keys() - networks, key=lambda node: (-part[node].degree, node))
    figures: Mapping[str, Figure] = {
        "networks": len(networks),
        "themes": len(themes),
        "communities": len({at.community for at in part.values()}),
        "core": max(at.core for at in part.values()),
    }
    related = {"themes": tuple(themes - {middle}), "networks": tuple(networks)}
    return Item(middle, figures, related, (-len(networks),))


def _where(facts: Facts, *counties: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The counties of a thing, where more than one is told of."""
    return {} if facts.county else {"county": tuple({county for each in counties for county in each})}


def _graph(edges: Iterable[tuple[str, str]]) -> nx.Graph[str]:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from(edges)
    return graph


ANSWERS: Final = (bridges, leaving, hanging, unshared, overlaps, municipalities, groups)
"""In the order in which they are told."""
