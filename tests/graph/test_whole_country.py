"""The whole country: organisers, municipalities and their areas, counted and summed."""

from __future__ import annotations

from collections import Counter

import pytest

from service.core.store import Row, Store, term_text

PREFIXES = """
    PREFIX eli: <http://data.europa.eu/eli/ontology#>
    PREFIX geo: <http://www.opengis.net/ont/geosparql#>
    PREFIX schema: <https://schema.org/>
    PREFIX sdmx-measure: <http://purl.org/linked-data/sdmx/2009/measure#>
    PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
    PREFIX yp: <https://w3id.org/yhdyspinta/def#>
    PREFIX county: <https://w3id.org/yhdyspinta/id/county/>
    PREFIX municipality: <https://w3id.org/yhdyspinta/id/municipality/>
    PREFIX organisation: <https://w3id.org/yhdyspinta/id/organisation/>
    PREFIX region: <https://w3id.org/yhdyspinta/id/region/>
    PREFIX section: <https://w3id.org/yhdyspinta/id/section/>
    PREFIX survey: <https://w3id.org/yhdyspinta/id/survey/>
"""
POPULATION = 5_652_881
"""Sum of the table's populations as of 31 December 2025."""


def rows(store: Store, pattern: str) -> list[Row]:
    """Solutions of a pattern."""
    return store.select(f"{PREFIXES} SELECT DISTINCT * WHERE {{ {pattern} }}")


def count(store: Store, pattern: str) -> int:
    """Number of solutions of a pattern."""
    return len(rows(store, pattern))


def test_country_has_308_municipalities(store: Store) -> None:
    """Each has a code of three digits, names in three languages, a language status, a website and a centre point."""
    assert count(store, "?m a yp:Municipality") == 308
    codes = [term_text(row["code"]) for row in rows(store, "?m a yp:Municipality ; skos:notation ?code")]
    assert len(codes) == len(set(codes)) == 308
    assert all(len(code) == 3 and code.isdigit() for code in codes)
    for language in ("fi", "sv", "en"):
        names = f"?m a yp:Municipality ; skos:prefLabel ?l FILTER(LANG(?l) = '{language}')"
        assert count(store, names) == 308
    for needed in ("yp:languageStatus", "yp:region", "yp:subregion", "geo:hasCentroid/geo:asWKT", "yp:lauCode"):
        assert count(store, f"?m a yp:Municipality ; {needed} ?x") == 308, needed


def test_21_counties_and_helsinki_organise_services(store: Store) -> None:
    """The organisers of health and social services are these 22."""
    organisers = {term_text(row["o"]) for row in rows(store, "?o yp:actorClass yp:actor-organiser")}
    counties = {term_text(row["c"]) for row in rows(store, "?c a yp:WellbeingServicesCounty")}

    assert len(counties) == 21
    assert organisers - counties == {"https://w3id.org/yhdyspinta/id/municipality/helsinki"}
    assert counties < organisers


def test_hus_has_an_organising_responsibility_of_its_own(store: Store) -> None:
    """HUS Group organises what 615/2021 section 5 gives it, and is neither a county nor a municipality."""
    assert count(store, "?task yp:organiser organisation:hus-yhtyma ; yp:legalBasis section:615-2021-5") == 1
    assert count(store, "organisation:hus-yhtyma yp:actorClass yp:actor-organiser") == 0


def test_aland_stands_outside(store: Store) -> None:
    """Its 16 municipalities belong to no county, no employment area and no Economic Development Centre."""
    assert count(store, "?m a yp:Municipality ; yp:region region:ahvenanmaa") == 16
    for outside in ("yp:county", "yp:employmentArea", "yp:economicDevelopmentCentre", "yp:collaborativeArea"):
        assert count(store, f"?m yp:region region:ahvenanmaa ; a yp:Municipality ; {outside} ?x") == 0, outside


def test_each_mainland_municipality_but_helsinki_is_in_exactly_one_county(store: Store) -> None:
    """291 municipalities, 21 counties, no municipality twice."""
    found = rows(store, "?m a yp:Municipality ; yp:county ?c")
    per_municipality = Counter(term_text(row["m"]) for row in found)

    assert len(per_municipality) == 291
    assert set(per_municipality.values()) == {1}
    assert len({term_text(row["c"]) for row in found}) == 21
    assert count(store, "municipality:helsinki yp:county ?c") == 0


def test_populations_sum_to_the_table(store: Store) -> None:
    """The municipalities sum to the country, and each county's own figure to its municipalities'."""
    municipal = rows(
        store,
        """?o yp:about ?m ; qb:dataSet survey:kuntien-asukasmaarat ; sdmx-measure:obsValue ?n .
           OPTIONAL { ?m yp:county ?c }""",
    )
    assert sum(int(term_text(row["n"])) for row in municipal) == POPULATION
    sums: Counter[str] = Counter()
    for row in municipal:
        if "c" in row:
            sums[term_text(row["c"])] += int(term_text(row["n"]))
    own = rows(
        store,
        """?o yp:about ?c ; sdmx-measure:obsValue ?n ; yp:indicator yp:indicator-population .
           ?c a yp:WellbeingServicesCounty FILTER(CONTAINS(STR(?o), "/asukasmaara-"))""",
    )
    assert {term_text(row["c"]): int(term_text(row["n"])) for row in own} == dict(sums)


def test_no_organisation_stands_twice(store: Store) -> None:
    """No two things of a class share a code or an official Finnish name, and no IRI elsewhere names two of ours."""
    for kind in ("yp:Municipality", "yp:WellbeingServicesCounty", "yp:Region", "yp:Subregion", "yp:Organisation"):
        twins = f"?a a {kind} ; skos:prefLabel ?l . ?b a {kind} ; skos:prefLabel ?l"
        assert count(store, f"{twins} FILTER(LANG(?l) = 'fi' && STR(?a) < STR(?b))") == 0, kind
    assert count(store, "?a skos:exactMatch ?x . ?b skos:exactMatch ?x FILTER(STR(?a) < STR(?b))") == 0


def test_what_the_sources_say_of_a_county_is_said_of_the_same_resource(store: Store) -> None:
    """Päijät-Häme is cited from the table and from the slides alike."""
    found = rows(store, "county:paijat-hame prov:wasDerivedFrom/yp:source ?s")

    assert {term_text(row["s"]).rpartition("/")[2] for row in found} >= {
        "jarjestajat",
        "yhdyspintafoorumi-johtaminen-ja-yhteistyorakenteet",
    }


def test_employment_services_are_organised_in_45_areas(store: Store) -> None:
    """41 areas of several municipalities, and four municipalities that are employment authorities alone."""
    alone = {term_text(row["m"]).rpartition("/")[2] for row in rows(store, "?m yp:employmentAuthority ?m")}

    assert alone == {"helsinki", "kouvola", "lahti", "vantaa"}
    assert count(store, "?area yp:organisationKind yp:orgkind-employment-area") == 41
    areas = "{ ?m yp:employmentArea ?x } UNION { ?m yp:employmentAuthority ?x }"
    assert count(store, areas) == 292


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        ("yp:Region", 19),
        ("yp:Subregion", 69),
        ("yp:CouncilTerm", 5),
        ("yp:Act", 29),
        ("yp:FormerMunicipality", 1),
    ],
)
def test_number_of_each_kind(store: Store, kind: str, number: int) -> None:
    """As many as the tables have."""
    assert count(store, f"?x a {kind}") == number


def test_ten_development_centres_and_five_collaborative_areas(store: Store) -> None:
    """The classification's fillers for Åland are no organisations."""
    assert count(store, "?x yp:organisationKind yp:orgkind-economic-development-centre") == 10
    assert count(store, "?x yp:organisationKind yp:orgkind-collaborative-area") == 5


def test_no_identifier_without_evidence(store: Store) -> None:
    """Wikidata's identifier is there only where the table calls it verified; HUS's names are ours where unverified."""
    verified = "FILTER(CONTAINS(STR(?x), 'wikidata'))"
    assert count(store, f"?m a yp:Municipality ; skos:exactMatch ?x {verified}") == 26
    assert count(store, "?m yp:evidence ?e FILTER(CONTAINS(?e, 'single-unverified'))") == 0
    assert count(store, "municipality:helsinki yp:businessId ?x") == 0
    assert count(store, "organisation:hus-yhtyma skos:prefLabel ?l FILTER(LANG(?l) != 'fi')") == 0


def test_pertunmaa_has_become_part_of_mantyharju(store: Store) -> None:
    """The merger is an event with its day, and the former municipality points to its successor."""
    found = rows(
        store,
        """?e a org:ChangeEvent ; org:originalOrganization municipality:pertunmaa ; schema:startDate ?day ;
             org:resultingOrganization municipality:mantyharju .
           municipality:pertunmaa a yp:FormerMunicipality ; dct:isReplacedBy municipality:mantyharju""",
    )

    assert [term_text(row["day"]) for row in found] == ["2025-01-01"]


def test_every_duty_of_the_table_is_an_obligation_and_nothing_else_is(store: Store) -> None:
    """Each section of a duty has an obligation in the statutes' graph; no other kind of section gained one there."""
    duty = """?section yp:provisionKind ?kind . FILTER(STRSTARTS(STR(?kind), STR(yp:provision-duty)))"""
    without = f"{duty} FILTER NOT EXISTS {{ ?obligation yp:legalBasis ?section }}"
    assert [term_text(row["section"]) for row in rows(store, without)] == []
    sections = rows(store, "?section yp:provisionKind ?kind ; a yp:Section")
    assert len(sections) == 83
    other = """?o a yp:Obligation ; yp:legalBasis ?s . ?s yp:provisionKind ?k
        FILTER(?k IN (yp:provision-finance, yp:provision-repealed, yp:provision-policy))"""
    assert count(store, other) == 0


def test_every_obligation_is_worded_in_three_languages_and_binds_someone(store: Store) -> None:
    """A duty says in each language what it demands, of whom, and by which section."""
    assert count(store, "?o a yp:Obligation FILTER NOT EXISTS { ?o yp:boundParty ?x }") == 0
    assert count(store, "?o a yp:Obligation FILTER NOT EXISTS { ?o yp:legalBasis ?x }") == 0
    for language in ("fi", "sv", "en"):
        missing = f"?o dct:description ?d FILTER(LANG(?d) = '{language}')"
        assert count(store, f"?o a yp:Obligation FILTER NOT EXISTS {{ {missing} }}") == 0, language


def test_acts_and_sections_can_be_opened_and_read_in_swedish_and_english(store: Store) -> None:
    """Each has a deep link, and a title or a marked translation in each language."""
    for kind in ("yp:Act", "yp:Section"):
        assert count(store, f"?x a {kind} FILTER NOT EXISTS {{ ?x foaf:page ?page }}") == 0, kind
        for language in ("sv", "en"):
            name = f"?x skos:prefLabel|yp:translation ?l FILTER(LANG(?l) = '{language}')"
            assert rows(store, f"?x a {kind} FILTER NOT EXISTS {{ {name} }}") == [], (kind, language)
