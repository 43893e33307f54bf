"""``municipalities.tsv``: the municipalities, their areas and their identifiers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

import pyoxigraph as ox

from service.core.reference.organisers import collaborative_area
from service.core.reference.sheet import Sheet, said, slug, term, typed
from service.core.reference.tables import Layout, Problem, Row, one_meaning

FILE: Final = "municipalities.ttl"
SOURCE: Final = "kunnat"
TITLE: Final = {
    "fi": "Viitetaulukko: kunnat",
    "sv": "Referenstabell: kommuner",
    "en": "Reference table: municipalities",
}
LANGUAGE_STATUS: Final = {"fi": "finnish", "fi_sv": "finnish-majority", "sv": "swedish", "sv_fi": "swedish-majority"}
ALAND: Final = "21"
UUSIMAA: Final = "01"
HELSINKI: Final = "091"
UNVERIFIED: Final = "single-unverified"
_NUTS: Final = "http://data.europa.eu/nuts/code/"

LAYOUT: Final = Layout(
    "municipalities.tsv",
    ("code",),
    {
        "code": r"\d{3}",
        "name_fi": r".+",
        "name_sv": r".+",
        "name_en": r".+",
        "lang_code": "|".join(LANGUAGE_STATUS),
        "region_code": r"\d{2}",
        "region_fi": r".+",
        "region_sv": r".+",
        "region_en": r".+",
        "nuts3_2024": r"FI[0-9A-Z]{3}",
        "subregion_code": r"\d{3}",
        "subregion_fi": r".+",
        "county_code": r"\d{2}",
        "county_fi": r".+",
        "yta_code": r"\d",
        "yta_fi": r".+",
        "employment_area_code": r"\d{2}",
        "employment_area_fi": r".+",
        "evk_code": r"\d{2}",
        "evk_fi": r".+ elinvoimakeskus",
        "population": r"\d+",
        "population_date": r"\d{4}-\d{2}-\d{2}",
        "website": r"https?://\S+",
        "lon": r"\d+(\.\d+)?",
        "lat": r"\d+(\.\d+)?",
        "wikidata_qid": r"(Q\d+)?",
        "qid_status": r".*",
        "yso_id": r"(p\d+)?",
        "geonames_ppl_id": r"\d*",
        "gisco_lau_id": r"FI_\d{3}",
        "koodistot_uri": r"http://uri\.suomi\.fi/codelist/\S+",
        "source": r".+",
    },
)


def problems(rows: Sequence[Row], organisers: Sequence[Row]) -> Iterator[Problem]:
    """Faults between rows: one municipality in two counties, one code with two names, sums that do not agree."""
    yield from _in_two_counties(rows)
    for code, names in (
        ("region_code", ("region_fi", "region_sv", "region_en", "nuts3_2024")),
        ("subregion_code", ("subregion_fi", "region_code")),
        ("county_code", ("county_fi",)),
        ("yta_code", ("yta_fi",)),
        ("employment_area_code", ("employment_area_fi",)),
        ("evk_code", ("evk_fi",)),
    ):
        yield from one_meaning(rows, code, names)
    counties = {row["code"]: row for row in organisers if row["code"]}
    for row in rows:
        county = counties.get(row["county_code"])
        if county is None:
            yield row.problem("county_code", "table-unknown-code", table=organisers[0].table)
        elif county["name_fi"] != row["county_fi"]:
            yield row.problem(
                "county_fi", "table-two-names", code=row["county_code"], other=county["name_fi"], row=str(county.number)
            )
    for code, county in counties.items():
        own = [row for row in rows if row["county_code"] == code]
        for column, total in (
            ("municipality_count", len(own)),
            ("population_2025", sum(int(row["population"]) for row in own)),
        ):
            if county[column] != str(total):
                yield county.problem(column, "table-sum", total=str(total), table=LAYOUT.file)


def _in_two_counties(rows: Sequence[Row]) -> Iterator[Problem]:
    first: dict[str, Row] = {}
    for row in rows:
        known = first.setdefault(row["name_fi"], row)
        if known["county_code"] != row["county_code"]:
            yield row.problem("county_code", "table-two-counties", name=row["name_fi"], row=str(known.number))


def identify(rows: Sequence[Row], known: Mapping[str, ox.NamedNode]) -> dict[str, ox.NamedNode]:
    """The IRI of each municipality by its code; the IRIs in use, ``known`` by code, stay for good."""
    return {row["code"]: known.get(row["code"], term(f"municipality:{slug(row['name_fi'])}")) for row in rows}


def regions(rows: Sequence[Row]) -> dict[str, ox.NamedNode]:
    """The IRI of each region by its code."""
    return {row["region_code"]: _region(row) for row in rows}


def sheet(rows: Sequence[Row], iris: Mapping[str, ox.NamedNode], counties: Mapping[str, ox.NamedNode]) -> Sheet:
    """The statements of the table. ``counties`` are the organisers' IRIs by code."""
    made = Sheet(
        "Municipalities, their areas and identifiers. Written by `yhdyspinta rebuild`; do not edit.",
        SOURCE,
        TITLE,
        len(rows) + 1,
    )
    made.describe(
        term("survey:kuntien-asukasmaarat"),
        ("rdf:type", term("yp:Survey")),
        ("skos:prefLabel", said("Kuntien asukasmäärät", "fi")),
        ("yp:translation", [said("Kommunernas invånarantal", "sv"), said("Population of the municipalities", "en")]),
        ("prov:wasDerivedFrom", made.whole),
    )
    sizes = Counter(row["employment_area_code"] for row in rows)
    mainland = [row for row in rows if row["region_code"] != ALAND]
    _areas(made, rows, "region", _region)
    _areas(made, rows, "subregion", _subregion)
    _areas(made, [row for row in mainland if sizes[row["employment_area_code"]] > 1], "employment_area", _employment)
    _areas(made, mainland, "evk", _development_centre)
    for row in rows:
        alone = sizes[row["employment_area_code"]] == 1
        _municipality(made, row, iris[row["code"]], counties[row["county_code"]], alone=alone)
        _population(made, row, iris[row["code"]])
    return made


def _areas(made: Sheet, rows: Sequence[Row], column: str, iri: Callable[[Row], ox.NamedNode]) -> None:
    """Describe each area of a column once."""
    for code, row in sorted({row[f"{column}_code"]: row for row in rows}.items()):
        languages = ("fi", "sv", "en") if column == "region" else ("fi",)
        classes = {"region": "Region", "subregion": "Subregion"}
        kinds = {"employment_area": "employment-area", "evk": "economic-development-centre"}
        region = column == "region"
        made.describe(
            iri(row),
            ("rdf:type", term(f"yp:{classes.get(column, 'Organisation')}")),
            ("yp:organisationKind", term(f"yp:orgkind-{kinds[column]}") if column in kinds else None),
            ("skos:notation", ox.Literal(code)),
            ("skos:prefLabel", [said(row[f"{column}_{language}"], language) for language in languages]),
            ("skos:exactMatch", ox.NamedNode(f"{_NUTS}{row['nuts3_2024']}") if region else None),
            ("yp:region", _region(row) if column == "subregion" else None),
            ("prov:wasDerivedFrom", made.whole),
        )


def _region(row: Row) -> ox.NamedNode:
    return term(f"region:{slug(row['region_fi'])}")


def _subregion(row: Row) -> ox.NamedNode:
    return term(f"subregion:{slug(row['subregion_fi'])}")


def _employment(row: Row) -> ox.NamedNode:
    return term(f"organisation:tyollisyysalue-{slug(row['employment_area_fi'])}")


def _development_centre(row: Row) -> ox.NamedNode:
    return term(f"organisation:{slug(row['evk_fi'])}")


def _municipality(made: Sheet, row: Row, iri: ox.NamedNode, county: ox.NamedNode, *, alone: bool) -> None:
    mainland = row["region_code"] != ALAND
    centre = ox.NamedNode(f"{iri.value}#keskipiste")
    in_county = mainland and row["code"] != HELSINKI
    made.describe(
        iri,
        ("rdf:type", term("yp:Municipality")),
        ("skos:notation", ox.Literal(row["code"])),
        ("skos:prefLabel", [said(row[f"name_{language}"], language) for language in ("fi", "sv", "en")]),
        ("yp:actorClass", _actor_classes(row)),
        ("yp:languageStatus", term(f"yp:language-status-{LANGUAGE_STATUS[row['lang_code']]}")),
        ("yp:county", county if in_county else None),
        ("yp:region", _region(row)),
        ("yp:subregion", _subregion(row)),
        ("yp:collaborativeArea", collaborative_area(row)),
        ("yp:employmentArea", _employment(row) if mainland and not alone else None),
        ("yp:employmentAuthority", iri if mainland and alone else None),
        ("yp:economicDevelopmentCentre", _development_centre(row) if mainland else None),
        ("foaf:homepage", ox.NamedNode(row["website"])),
        ("geo:hasCentroid", centre),
        ("yp:lauCode", ox.Literal(row["gisco_lau_id"])),
        *_matches(row),
        ("yp:evidence", ox.Literal(_evidence(row))),
        ("prov:wasDerivedFrom", made.cite(row.number, row.number, row["name_fi"])),
    )
    made.describe(
        centre,
        ("rdf:type", term("geo:Geometry")),
        ("rdfs:label", ox.Literal(f"{row['lat']}, {row['lon']}")),
        ("geo:asWKT", typed(f"POINT({row['lon']} {row['lat']})", "geo:wktLiteral")),
    )


def _actor_classes(row: Row) -> list[ox.NamedNode]:
    """The classes of actor that the law speaks of, and that this municipality belongs to."""
    if row["region_code"] == ALAND:
        return [term("yp:actor-aland-municipality")]
    classes = ["municipality"]
    classes += ["municipality-of-the-county"] if row["code"] != HELSINKI else []
    classes += ["uusimaa-municipality"] if row["region_code"] == UUSIMAA else []
    return [term(f"yp:actor-{name}") for name in classes]


def _matches(row: Row) -> list[tuple[str, list[ox.NamedNode]]]:
    """The same municipality elsewhere. GeoNames' identifier is of the populated place: near, but not the same."""
    exact = [row["koodistot_uri"]]
    exact += [f"http://www.wikidata.org/entity/{row['wikidata_qid']}"] if _verified(row) else []
    exact += [f"http://www.yso.fi/onto/yso/{row['yso_id']}"] if row["yso_id"] else []
    close = [f"https://sws.geonames.org/{row['geonames_ppl_id']}/"] if row["geonames_ppl_id"] else []
    return [
        ("skos:exactMatch", [ox.NamedNode(iri) for iri in exact]),
        ("skos:closeMatch", [ox.NamedNode(iri) for iri in close]),
    ]


def _verified(row: Row) -> bool:
    return bool(row["wikidata_qid"]) and row["qid_status"] != UNVERIFIED


def _evidence(row: Row) -> str:
    """The table's evidence; that of an identifier goes with it, with its status."""
    *parts, qid = row["source"].split(" | ")
    if _verified(row):
        parts.append(f"qid ({row['qid_status']}): {qid.removeprefix('qid: ')}")
    return " | ".join(parts)


def _population(made: Sheet, row: Row, iri: ox.NamedNode) -> None:
    made.describe(
        term(f"observation:asukasmaara-kunta-{iri.value.rpartition('/')[2]}"),
        ("rdf:type", term("yp:Observation")),
        ("skos:prefLabel", said(f"Asukasmäärä: {row['name_fi']}", "fi")),
        (
            "yp:translation",
            [said(f"Invånarantal: {row['name_sv']}", "sv"), said(f"Population: {row['name_en']}", "en")],
        ),
        ("yp:about", iri),
        ("yp:indicator", term("yp:indicator-population")),
        ("qb:dataSet", term("survey:kuntien-asukasmaarat")),
        ("sdmx-measure:obsValue", typed(row["population"], "xsd:integer")),
        ("sdmx-attribute:unitMeasure", term("yp:unit-persons")),
        ("sdmx-dimension:refPeriod", typed(row["population_date"], "xsd:date")),
        ("prov:wasDerivedFrom", made.cite(row.number, row.number, row["name_fi"])),
    )
