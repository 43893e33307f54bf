"""``counties.tsv``: the organisers of health, social and rescue services, and Åland outside the reform."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import pyoxigraph as ox

from service.core.reference.sheet import Sheet, said, slug, term, typed
from service.core.reference.tables import Layout, Problem, Row

FILE: Final = "counties.ttl"
SOURCE: Final = "jarjestajat"
COUNTY: Final = "wellbeing_services_county"
CITY: Final = "city_as_organiser"
OUTSIDE: Final = "autonomous_region_outside_reform"
JOINT_AUTHORITY: Final = "joint_authority_HUS"
TITLE: Final = {
    "fi": "Viitetaulukko: järjestäjät",
    "sv": "Referenstabell: anordnare",
    "en": "Reference table: organisers",
}

LAYOUT: Final = Layout(
    "counties.tsv",
    ("code",),
    {
        "code": r"(\d{2})?",
        "type": "|".join((COUNTY, CITY, OUTSIDE, JOINT_AUTHORITY)),
        "name_fi": r".+",
        "name_sv": r".+",
        "name_en": r".+",
        "yta_code": r"\d",
        "yta_fi": r".+",
        "yta_sv": r".+",
        "yta_en": r".+",
        "region_codes": r"\d{2}(;\s*\d{2})*",
        "municipality_count": r"\d*",
        "population_2025": r"\d*",
        "bilingual_derived": r"yes|no|yes .*|",
        "website_domain": r"[a-z0-9-]+(\.[a-z0-9-]+)+",
        "business_id": r"(\d{7}-\d)?",
        "business_id_status": r".+",
        "wikidata_qid": r"(Q\d+)?",
        "qid_source": r".*",
        "koodistot_uri": r"(http://uri\.suomi\.fi/codelist/\S+)?",
        "source": r".+",
    },
)

_RECALLED: Final = " (recalled)"
"""Mark of a name or an identifier that no evidence in the table supports."""


def problems(rows: Sequence[Row]) -> Iterator[Problem]:
    """Faults that a cell's form does not show: a business ID whose check digit is wrong."""
    for row in rows:
        if row["business_id"] and not _check_digit_holds(row["business_id"]):
            yield row.problem("business_id", "table-check-digit")


def identify(rows: Sequence[Row], known: Mapping[str, ox.NamedNode]) -> dict[str, ox.NamedNode]:
    """The IRI of each organiser by its code, HUS by an empty code; the IRIs in use stay for good.

    ``known`` are the IRIs in use, by code.
    """
    fixed = {
        CITY: term("municipality:helsinki"),
        OUTSIDE: term("region:ahvenanmaa"),
        JOINT_AUTHORITY: term("organisation:hus-yhtyma"),
    }
    return {
        row["code"]: fixed.get(row["type"])
        or known.get(row["code"])
        or term(f"county:{slug(row['name_fi'].removesuffix(' hyvinvointialue'))}")
        for row in rows
    }


def collaborative_area(row: Row) -> ox.NamedNode | None:
    """The collaborative area of a county or a municipality; Åland's code is only the classification's filler."""
    return None if row["yta_fi"] == "Ahvenanmaa" else term(f"organisation:{slug(row['yta_fi'])}")


def sheet(
    rows: Sequence[Row], iris: Mapping[str, ox.NamedNode], regions: Mapping[str, ox.NamedNode], city: Row
) -> Sheet:
    """The statements of the table.

    ``regions`` are IRIs by region code; ``city`` is the row of the city that organises services itself, in the table of
    municipalities, which also gives the day of the populations.
    """
    made = Sheet(
        "Organisers of health, social and rescue services. Written by `yhdyspinta rebuild`; do not edit.",
        SOURCE,
        TITLE,
        len(rows) + 1,
    )
    for row in rows:
        _organiser(made, row, iris[row["code"]], regions, city)
        if row["type"] == COUNTY:
            _population(made, row, iris[row["code"]], city["population_date"])
    for name_fi, row in {row["yta_fi"]: row for row in rows}.items():
        area = collaborative_area(row)
        if area:
            made.describe(
                area,
                ("rdf:type", term("yp:Organisation")),
                ("yp:organisationKind", term("yp:orgkind-collaborative-area")),
                ("skos:notation", ox.Literal(row["yta_code"])),
                ("skos:prefLabel", [said(name_fi, "fi"), said(row["yta_sv"], "sv"), said(row["yta_en"], "en")]),
                ("prov:wasDerivedFrom", made.whole),
            )
    return made


def _organiser(made: Sheet, row: Row, iri: ox.NamedNode, regions: Mapping[str, ox.NamedNode], city: Row) -> None:
    kind = row["type"]
    county = kind == COUNTY
    classes = {COUNTY: "WellbeingServicesCounty", CITY: "Municipality", OUTSIDE: "Region"}
    own_regions = [regions[code.strip()] for code in row["region_codes"].split(";")]
    made.describe(
        iri,
        ("rdf:type", term(f"yp:{classes.get(kind, 'Organisation')}")),
        ("yp:organisationKind", term("yp:orgkind-joint-county-authority") if kind == JOINT_AUTHORITY else None),
        ("skos:notation", ox.Literal(row["code"]) if county else None),
        *_names(row, city),
        ("yp:actorClass", _actor_classes(row)),
        (
            "yp:bilingual",
            typed("true" if row["bilingual_derived"] == "yes" else "false", "xsd:boolean") if county else None,
        ),
        ("yp:region", own_regions if county else None),
        ("yp:collaborativeArea", collaborative_area(row) if kind in (COUNTY, CITY, JOINT_AUTHORITY) else None),
        ("foaf:homepage", ox.NamedNode(f"https://{row['website_domain']}/")),
        ("yp:businessId", ox.Literal(row["business_id"]) if _evidenced(row) else None),
        *_matches(row),
        ("yp:evidence", ox.Literal(_evidence(row))),
        ("prov:wasDerivedFrom", made.cite(row.number, row.number, row["name_fi"])),
    )


def _names(row: Row, city: Row) -> list[tuple[str, list[ox.Literal]]]:
    """The official names; a city's stand beside its names as a municipality."""
    names = {language: row[f"name_{language}"] for language in ("fi", "sv", "en")}
    if row["type"] == CITY:
        own = [said(city[f"name_{language}"], language) for language in names]
        return [("skos:prefLabel", own), ("skos:altLabel", [said(name, language) for language, name in names.items()])]
    official = [said(name, language) for language, name in names.items() if not name.endswith(_RECALLED)]
    ours = [said(n.removesuffix(_RECALLED), language) for language, n in names.items() if n.endswith(_RECALLED)]
    return [("skos:prefLabel", official), ("yp:translation", ours)]


def _actor_classes(row: Row) -> list[ox.NamedNode]:
    """The classes of actor that the law speaks of, and that this organiser belongs to."""
    classes = ["organiser"] if row["type"] in (COUNTY, CITY) else []
    if row["type"] == COUNTY:
        classes.append("wellbeing-services-county")
        classes += ["bilingual-county"] if row["bilingual_derived"] == "yes" else []
        classes += ["uusimaa-county"] if row["region_codes"] == "01" else []
    return [term(f"yp:actor-{name}") for name in classes]


def _matches(row: Row) -> list[tuple[str, list[ox.NamedNode]]]:
    """The same thing elsewhere; for a city, the organiser is near to the municipality but not the same."""
    found = [ox.NamedNode(row["koodistot_uri"])] if row["koodistot_uri"] else []
    found += [ox.NamedNode(f"http://www.wikidata.org/entity/{row['wikidata_qid']}")] if row["wikidata_qid"] else []
    return [("skos:exactMatch" if row["type"] in (COUNTY, JOINT_AUTHORITY) else "skos:closeMatch", found)]


def _evidenced(row: Row) -> bool:
    return bool(row["business_id"]) and "not evidenced" not in row["business_id_status"]


def _evidence(row: Row) -> str:
    parts = [row["source"]]
    parts += [f"business ID: {row['business_id_status']}"] if _evidenced(row) else []
    parts += [f"qid: {row['qid_source']}"] if row["wikidata_qid"] else []
    return " | ".join(parts)


def _population(made: Sheet, row: Row, iri: ox.NamedNode, date: str) -> None:
    name = row["name_fi"]
    made.describe(
        term(f"observation:asukasmaara-hyvinvointialue-{iri.value.rpartition('/')[2]}"),
        ("rdf:type", term("yp:Observation")),
        ("skos:prefLabel", said(f"Asukasmäärä: {name}", "fi")),
        (
            "yp:translation",
            [said(f"Invånarantal: {row['name_sv']}", "sv"), said(f"Population: {row['name_en']}", "en")],
        ),
        ("yp:about", iri),
        ("yp:county", iri),
        ("yp:indicator", term("yp:indicator-population")),
        ("sdmx-measure:obsValue", typed(row["population_2025"], "xsd:integer")),
        ("sdmx-attribute:unitMeasure", term("yp:unit-persons")),
        ("sdmx-dimension:refPeriod", typed(date, "xsd:date")),
        ("prov:wasDerivedFrom", made.cite(row.number, row.number, name)),
    )


def _check_digit_holds(business_id: str) -> bool:
    """Whether a Finnish business ID's last digit follows from the first seven (weights 7 9 10 5 8 4 2, modulo 11)."""
    digits, _, check = business_id.partition("-")
    remainder = sum(int(d) * w for d, w in zip(digits, (7, 9, 10, 5, 8, 4, 2), strict=True)) % 11
    return remainder != 1 and int(check) == (11 - remainder) % 11
