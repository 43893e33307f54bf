"""Who can mend what is found in the shipped graph, and where it belongs."""

from __future__ import annotations

import pytest

from service.core.quality.cases import Case
from service.core.quality.survey import Survey
from service.core.validation import shipped_rules

from .samples import ID, KIND, SHAPES, judged, short, told

KESKI_POHJANMAA = [
    "county/keski-pohjanmaa",
    *(
        f"municipality/{name}"
        for name in ("halsua", "kannus", "kaustinen", "kokkola", "lestijarvi", "perho", "toholampi", "veteli")
    ),
]
MENDERS = [
    ("C-INTERFACE-OWNER", "interface/keski-pohjanmaa-terveellisten-elintapojen-edistaminen", "", KESKI_POHJANMAA),
    ("C-INTERFACE-COUNTY-SIDE", "interface/pohjois-pohjanmaa-asumispalvelut", "", ["county/pohjois-pohjanmaa"]),
    (
        "C-INTERFACE-MUNICIPAL-SIDE",
        "interface/keski-pohjanmaa-hyvinvoinnin-ja-terveyden-edistaminen",
        "",
        KESKI_POHJANMAA[1:],
    ),
    (
        "C-INTERFACE-MUNICIPALITY",
        "interface/keski-pohjanmaa-hyvinvoinnin-ja-terveyden-edistaminen",
        "municipality/halsua",
        ["municipality/halsua"],
    ),
    ("C-HYTE-MUNICIPALITY", "municipality/aanekoski", "", ["municipality/aanekoski"]),
    ("C-HYTE-COUNTY", "county/etela-karjala", "", ["county/etela-karjala"]),
    ("C-HYTE-HUS", "organisation/hus-yhtyma", "", ["organisation/hus-yhtyma"]),
    ("C-AGREEMENT-ENDED", "agreement/pohjois-pohjanmaa-hyvinvointisopimus", "2025", ["county/pohjois-pohjanmaa"]),
    ("C-NETWORK-MEETING", "network/itlan-alueellinen-oppimisverkosto", "", ["organisation/itla"]),
    (
        "C-POST-VACANT",
        "post/pohjois-pohjanmaa-kulttuurityon-yhdyspinnan-valmistelija",
        "true",
        ["county/pohjois-pohjanmaa"],
    ),
    (
        "C-RESPONSIBILITY-POST",
        "responsibility/keski-pohjanmaa-alueneuvottelukunnan-esittelija",
        "post/keski-pohjanmaa-hyvinvointialueen-johtaja",
        ["county/keski-pohjanmaa"],
    ),
    ("C-FORUM-RHYTHM", "forum/alustava-ehdotus-hyte-foorumit", "", ["arranger"]),
    ("C-BODY-PARENT", "body/hyvinvointialueen-kuntayhteistyoryhma", "", ["body-organisation"]),
    ("C-NETWORK-COORDINATOR", "network/alueelliset-valmiusryhmat", "", ["coordinator"]),
    ("C-SOURCE-DATE", "source/ajankohtaista-hyvinvointialueen-valmistelusta", "", ["maintainer"]),
    (
        "C-OBLIGATION-INTERFACE",
        "obligation/alueellinen-opiskeluhuollon-yhteistyoryhma",
        "",
        ["county-and-municipalities"],
    ),
]


def only(survey: Survey, check: str, focus: str, value: str = "") -> Case:
    """The one case of a check, at a thing, with a value."""
    wanted = (check, ID + focus, ID + value if "/" in value else value)
    found = [each for each in survey.cases if (each.finding.check, each.finding.focus, each.finding.value) == wanted]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(("check", "focus", "value", "menders"), MENDERS, ids=lambda it: it if "C-" in it else "")
def test_case_names_exactly_those_who_can_mend_it(
    survey: Survey, check: str, focus: str, value: str, menders: list[str]
) -> None:
    """Organisations where the graph leads to some, a municipality that is the value alone, else the kind of mender."""
    assert [short(each) for each in only(survey, check, focus, value).menders] == menders


def test_every_case_has_menders_who_are_organisations_or_exactly_its_kind(survey: Survey) -> None:
    """Nothing is left to nobody, and nothing to a thing that cannot act."""
    for case in survey.cases:
        kind = survey.checks[case.finding.check].mender
        acting = [each.startswith(tuple(ID + it for it in ("county/", "municipality/", "organisation/")))
                  for each in case.menders]  # fmt: skip
        assert case.menders == (kind,) or (acting and all(acting)), case
        assert list(case.menders) == sorted(set(case.menders))


def test_every_shipped_check_names_a_described_kind_of_mender(survey: Survey) -> None:
    """A kind that nobody describes would have no name in any language."""
    for check in shipped_rules().completeness.values():
        assert check.mender.startswith(KIND)
        assert set(survey.ways[check.mender].label) == {"fi", "sv", "en"}


@pytest.mark.parametrize(
    ("check", "focus", "counties", "themes"),
    [
        ("C-HYTE-MUNICIPALITY", "municipality/aanekoski", ["county/keski-suomi"], []),
        ("C-HYTE-COUNTY", "county/etela-karjala", ["county/etela-karjala"], []),
        (
            "C-INTERFACE-OWNER",
            "interface/keski-pohjanmaa-terveellisten-elintapojen-edistaminen",
            ["county/keski-pohjanmaa"],
            ["theme/hyvinvoinnin-ja-terveyden-edistaminen"],
        ),
        ("C-SOURCE-DATE", "source/ajankohtaista-hyvinvointialueen-valmistelusta", [], []),
        (
            "C-OBLIGATION-INTERFACE",
            "obligation/alueellinen-opiskeluhuollon-yhteistyoryhma",
            [],
            ["theme/opiskeluhuolto"],
        ),
    ],
)
def test_case_belongs_to_its_counties_and_themes(
    survey: Survey, check: str, focus: str, counties: list[str], themes: list[str]
) -> None:
    """A municipality's case belongs to its county; what is national to none."""
    case = only(survey, check, focus)
    assert [short(each) for each in case.counties] == counties
    assert [short(each) for each in case.themes] == themes


def test_source_lines_are_those_that_name_the_thing(survey: Survey) -> None:
    """The housing services of Pohjois-Pohjanmaa: the heading of the list, and their own entry in it."""
    lines = only(survey, "C-INTERFACE-OWNER", "interface/pohjois-pohjanmaa-asumispalvelut").lines

    assert [(short(each.source), each.span) for each in lines] == [
        ("source/ajankohtaista-hyvinvointialueen-valmistelusta", "992–993"),
        ("source/ajankohtaista-hyvinvointialueen-valmistelusta", "997–1000"),
    ]


def test_small_country_is_told_case_by_case() -> None:
    """Who mends what, worked out by hand."""
    alpha = ["county/alpha", "municipality/aalto", "municipality/ahti"]
    assert told(judged()) == [
        ("C-OWNED", "interface/bare", "", alpha),
        ("C-OWNED", "interface/stray", "", ["county-and-municipalities"]),
        ("C-SIDE", "interface/bare", "municipality/aalto", ["municipality/aalto"]),
        ("C-SIDE", "interface/bare", "municipality/ahti", ["municipality/ahti"]),
        ("C-THEMED", "interface/bare", "", ["maintainer"]),
        ("C-THEMED", "interface/stray", "", ["maintainer"]),
    ]


def test_mender_that_nothing_describes_stays_as_it_is_named() -> None:
    """Shapes of one's own may name a party that no way leads to, or none."""
    unknown = SHAPES.replace("ypsh:mender-maintainer", "<http://example.org/me>")
    nobody = SHAPES.replace("yp:mender ypsh:mender-maintainer ;", "")

    assert [each[3] for each in told(judged(by=unknown)) if each[0] == "C-THEMED"] == [["http://example.org/me"]] * 2
    assert [each[3] for each in told(judged(by=nobody)) if each[0] == "C-THEMED"] == [[], []]
