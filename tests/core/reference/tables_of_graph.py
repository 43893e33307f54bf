"""The reference tables, written back from the shipped graph, so that the tests need no other file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pyoxigraph as ox

from service.core.reference import municipalities, organisers, statutes
from service.core.reference.sheet import term
from service.core.resources import shipped_file

Facts = dict[str, list[ox.NamedNode | ox.Literal]]


class Graph:
    """One shipped file, by subject and property."""

    def __init__(self, name: str) -> None:
        self.facts: dict[str, Facts] = {}
        for quad in ox.parse(shipped_file("graph_data", name).read_bytes(), format=ox.RdfFormat.TURTLE):
            self.facts.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value, []).append(quad.object)

    def all(self, subject: str, prefixed: str) -> list[str]:
        """Values of a property."""
        return [node.value for node in self.facts.get(subject, {}).get(term(prefixed).value, [])]

    def one(self, subject: str, prefixed: str, language: str = "") -> str:
        """The value of a property, in a language where it is a text; empty where there is none."""
        values = self.facts.get(subject, {}).get(term(prefixed).value, [])
        found = [v.value for v in values if not language or (isinstance(v, ox.Literal) and v.language == language)]
        return found[0] if found else ""

    def of_class(self, prefixed: str) -> list[str]:
        """Subjects of a class."""
        return [s for s, facts in self.facts.items() if term(prefixed) in facts.get(term("rdf:type").value, [])]

    def line(self, subject: str, source: str) -> int:
        """The line of the table that a thing is cited from."""
        lines = [v.rpartition("-")[2] for v in self.all(subject, "prov:wasDerivedFrom") if f"/{source}#" in v]
        return int(lines[0])


def write_tables(folder: Path) -> None:
    """Write the three tables."""
    counties, places, laws = Graph(organisers.FILE), Graph(municipalities.FILE), Graph(statutes.FILE)
    rows = _municipalities(counties, places)
    _write(folder / "municipalities.tsv", list(municipalities.LAYOUT.columns), rows)
    _write(folder / "counties.tsv", list(organisers.LAYOUT.columns), _organisers(counties, rows))
    _write(folder / "statutes.tsv", list(statutes.LAYOUT.columns), _statutes(laws))


def change(folder: Path, name: str, line: int, cells: Mapping[str, str]) -> None:
    """Change cells of one line (1-based) of a table."""
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    header, row = lines[0].split("\t"), lines[line - 1].split("\t")
    for column, value in cells.items():
        row[header.index(column)] = value
    lines[line - 1] = "\t".join(row)
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def line_of(folder: Path, name: str, start: str) -> int:
    """The line (1-based) that begins with a text."""
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if line.startswith(start))


def _write(path: Path, columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> None:
    lines = ["\t".join(columns), *("\t".join(row.get(column, "") for column in columns) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _local(iri: str) -> str:
    return iri.rpartition("/")[2]


def _municipalities(counties: Graph, graph: Graph) -> list[dict[str, str]]:
    status = {term(f"yp:language-status-{code}").value: key for key, code in municipalities.LANGUAGE_STATUS.items()}
    centres = graph.of_class("yp:Organisation")
    filler_area, filler_centre = "46", min(graph.one(iri, "skos:notation") for iri in centres)
    rows = {}
    for iri in graph.of_class("yp:Municipality"):
        region, subregion = graph.one(iri, "yp:region"), graph.one(iri, "yp:subregion")
        county = graph.one(iri, "yp:county")
        area = graph.one(iri, "yp:employmentArea")
        centre = graph.one(iri, "yp:economicDevelopmentCentre")
        outside = graph.one(region, "skos:notation") == municipalities.ALAND
        name = graph.one(iri, "skos:prefLabel", "fi")
        point = graph.one(f"{iri}#keskipiste", "geo:asWKT").removeprefix("POINT(").removesuffix(")").split()
        observation = term(f"observation:asukasmaara-kunta-{_local(iri)}").value
        exact, close = graph.all(iri, "skos:exactMatch"), graph.all(iri, "skos:closeMatch")
        evidence, _, qid = graph.one(iri, "yp:evidence").partition(" | qid (")
        collaborative = graph.one(iri, "yp:collaborativeArea")
        rows[graph.line(iri, municipalities.SOURCE)] = {
            "code": graph.one(iri, "skos:notation"),
            **{f"name_{language}": graph.one(iri, "skos:prefLabel", language) for language in ("fi", "sv", "en")},
            "lang_code": status[graph.one(iri, "yp:languageStatus")],
            "region_code": graph.one(region, "skos:notation"),
            **{f"region_{language}": graph.one(region, "skos:prefLabel", language) for language in ("fi", "sv", "en")},
            "nuts3_2024": _local(graph.one(region, "skos:exactMatch")),
            "subregion_code": graph.one(subregion, "skos:notation"),
            "subregion_fi": graph.one(subregion, "skos:prefLabel", "fi"),
            "county_code": counties.one(county, "skos:notation") or ("91" if outside else "90"),
            "county_fi": counties.one(county, "skos:prefLabel", "fi")
            or ("Ahvenanmaa" if outside else "Helsingin kaupunki"),
            "yta_code": counties.one(collaborative, "skos:notation") or "6",
            "yta_fi": counties.one(collaborative, "skos:prefLabel", "fi") or "Ahvenanmaa",
            "employment_area_code": graph.one(area, "skos:notation") or (filler_area if outside else _lone_code(name)),
            "employment_area_fi": graph.one(area, "skos:prefLabel", "fi") or ("Ahvenanmaa" if outside else name),
            "evk_code": graph.one(centre, "skos:notation") or filler_centre,
            "evk_fi": graph.one(centre, "skos:prefLabel", "fi") or _name_of(graph, centres, filler_centre),
            "population": graph.one(observation, "sdmx-measure:obsValue"),
            "population_date": graph.one(observation, "sdmx-dimension:refPeriod"),
            "website": graph.one(iri, "foaf:homepage"),
            "lon": point[0],
            "lat": point[1],
            "wikidata_qid": next((_local(each) for each in exact if "wikidata" in each), ""),
            "qid_status": qid.partition("): ")[0],
            "yso_id": next((_local(each) for each in exact if "yso.fi" in each), ""),
            "geonames_ppl_id": next((each.split("/")[-2] for each in close if "geonames" in each), ""),
            "gisco_lau_id": graph.one(iri, "yp:lauCode"),
            "koodistot_uri": next(each for each in exact if "codelist" in each),
            "source": f"{evidence} | qid: {qid.partition('): ')[2]}",
        }
    return [rows[line] for line in sorted(rows)]


def _lone_code(name: str) -> str:
    """A code for the employment area of a municipality that organises alone; the graph keeps none."""
    return str(60 + sum(map(ord, name)) % 40)


def _name_of(graph: Graph, things: Sequence[str], code: str) -> str:
    centre = "yp:orgkind-economic-development-centre"
    return next(
        graph.one(iri, "skos:prefLabel", "fi")
        for iri in things
        if graph.one(iri, "skos:notation") == code and graph.one(iri, "yp:organisationKind") == term(centre).value
    )


def _organisers(graph: Graph, places: Sequence[Mapping[str, str]]) -> list[dict[str, str]]:
    regions = Graph(municipalities.FILE)
    kinds = {
        term("municipality:helsinki").value: (organisers.CITY, "90"),
        term("region:ahvenanmaa").value: (organisers.OUTSIDE, "91"),
        term("organisation:hus-yhtyma").value: (organisers.JOINT_AUTHORITY, ""),
    }
    rows = {}
    for iri in [*graph.of_class("yp:WellbeingServicesCounty"), *kinds]:
        kind, code = kinds.get(iri, (organisers.COUNTY, graph.one(iri, "skos:notation")))
        own = [row for row in places if row["county_code"] == code]
        labels = "skos:altLabel" if kind == organisers.CITY else "skos:prefLabel"
        names = {
            f"name_{language}": graph.one(iri, labels, language)
            or f"{graph.one(iri, 'yp:translation', language)} (recalled)"
            for language in ("fi", "sv", "en")
        }
        area = graph.one(iri, "yp:collaborativeArea")
        matches = [*graph.all(iri, "skos:exactMatch"), *graph.all(iri, "skos:closeMatch")]
        parts = graph.one(iri, "yp:evidence").split(" | ")
        status = next(
            (part.removeprefix("business ID: ") for part in parts if part.startswith("business ID: ")), "missing"
        )
        qid = next((part.removeprefix("qid: ") for part in parts if part.startswith("qid: ")), "missing")
        own_regions = [regions.one(each, "skos:notation") for each in graph.all(iri, "yp:region")]
        rows[graph.line(iri, organisers.SOURCE)] = {
            "code": code,
            "type": kind,
            **names,
            "yta_code": graph.one(area, "skos:notation") or "6",
            **{f"yta_{lang}": graph.one(area, "skos:prefLabel", lang) or "Ahvenanmaa" for lang in ("fi", "sv", "en")},
            "region_codes": "; ".join(own_regions) or ("21" if code == "91" else "01"),
            "municipality_count": str(len(own)) if code else "",
            "population_2025": str(sum(int(row["population"]) for row in own)) if code else "",
            "bilingual_derived": "yes" if graph.one(iri, "yp:bilingual") == "true" else "no",
            "website_domain": graph.one(iri, "foaf:homepage").removeprefix("https://").removesuffix("/"),
            "business_id": graph.one(iri, "yp:businessId"),
            "business_id_status": status,
            "wikidata_qid": next((_local(each) for each in matches if "wikidata" in each), ""),
            "qid_source": qid,
            "koodistot_uri": next((each for each in matches if "codelist" in each), ""),
            "source": " | ".join(part for part in parts if not part.startswith(("business ID: ", "qid: "))),
        }
    return [rows[line] for line in sorted(rows)]


def _statutes(graph: Graph) -> list[dict[str, str]]:
    kinds = {term(f"yp:provision-{code}").value: kind for kind, code in reversed(statutes.PROVISIONS.items())}
    rows = {}
    acts = {iri: iri for iri in graph.of_class("yp:Act") if graph.one(iri, "yp:provisionKind")}
    for iri, act in (acts | {s: graph.one(s, "eli:is_part_of") for s in graph.of_class("yp:Section")}).items():
        number, _, year = graph.one(act, "skos:notation").partition("/")
        cited, _, heading = graph.one(iri, "skos:prefLabel", "fi").partition(": ") if iri != act else ("", "", "")
        section = cited.removeprefix(f"{number}/{year} ").replace(" momentti", "").replace(" § ", " mom. ")
        status, _, evidence = graph.one(iri, "yp:evidence").partition("; ")
        rows[graph.line(iri, statutes.SOURCE)] = {
            "number": number,
            "year": year,
            "title_fi": graph.one(act, "skos:prefLabel", "fi"),
            "eli_abstract": act,
            "eli_consolidated": graph.one(act, "eli:consolidated_by"),
            "web_url": graph.one(act, "foaf:page"),
            "section": section.removesuffix(" §"),
            "akn_eid": f"#{graph.one(iri, 'eli:id_local')}" if iri != act else "",
            "heading_fi": heading,
            "kind": kinds[graph.one(iri, "yp:provisionKind")],
            "status": status,
            "evidence": evidence,
        }
    return [rows[line] for line in sorted(rows)]
