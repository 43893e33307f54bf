"""Every shape judged by its examples, and by the rules that shapes are written by.

``tests/data/shapes/<NodeShape>/`` holds the examples of a shape and of the property shapes named after it.
``valid-*.ttl`` provokes nothing; ``invalid-*--<Shape>.ttl`` provokes the shape named after the two hyphens. An example
of a shape that is used only inside others aims it itself, with ``sh:targetNode``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import pytest
import rdflib
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SH, XSD

from service.core.shacl.copy import graph_of as to_rdflib
from service.core.validation import read_rules, shipped_rules, validate

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "tests" / "data" / "shapes"
SHAPE_FILES = sorted((ROOT / "shapes").rglob("*.ttl"))
EXAMPLES = sorted(FOLDER.glob("*/*.ttl"))
LANGUAGES = ["en", "fi", "sv"]
TODAY = date(2026, 1, 1)

YP = rdflib.Namespace("https://w3id.org/yhdyspinta/def#")
YPSH = rdflib.Namespace("https://w3id.org/yhdyspinta/shape#")
SCHEMA = rdflib.Namespace("https://schema.org/")
WORKED_OUT = {"ExceptionUnfound", "NetworkOverlap"}
"""The checks that are no shapes: modules of the core find what these describe."""
TARGETS = {SH.targetNode, SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf}


def quads(path: Path) -> list[ox.Quad]:
    """The statements of a Turtle file."""
    return list(ox.parse(path=str(path), format=ox.RdfFormat.TURTLE))


@cache
def shapes(kind: str = "") -> rdflib.Graph:
    """The shapes of a kind (``integrity``, ``completeness``, or all), parsed once."""
    files = [
        path for path in SHAPE_FILES if not kind or (path.parent.name == "completeness") == (kind == "completeness")
    ]
    return to_rdflib(quad for path in files for quad in quads(path))


@cache
def named_shapes() -> list[str]:
    """The local names of all shapes."""
    graph = shapes()
    found = set(graph.subjects(RDF.type, SH.NodeShape)) | set(graph.subjects(RDF.type, SH.PropertyShape))
    return sorted(str(shape).removeprefix(YPSH) for shape in found)


@cache
def checks() -> list[str]:
    """The local names of the completeness checks."""
    return sorted(str(shape).removeprefix(YPSH) for shape in shapes().subjects(RDF.type, YP.Check))


def judge(data: rdflib.Graph, by: rdflib.Graph) -> set[str]:
    """The local names of the shapes that ``data`` breaks."""
    data.add((YPSH.today, RDF.value, rdflib.Literal(TODAY)))
    _, report, _ = pyshacl.validate(data, shacl_graph=by, inplace=True)
    sources = (report.value(result, SH.sourceShape) for result in report.subjects(RDF.type, SH.ValidationResult))
    return {str(source).removeprefix(YPSH) for source in sources}


def alone(name: str) -> rdflib.Graph:
    """One shape with those that it uses, and the targets of none but itself."""
    graph, found, waiting = rdflib.Graph(), set(), [YPSH[name]]
    while waiting:
        subject = waiting.pop()
        found.add(subject)
        for triple in shapes().triples((subject, None, None)):
            if subject == YPSH[name] or triple[1] not in TARGETS:
                graph.add(triple)
                waiting += [triple[2]] if triple[2] not in found else []
    return graph


def provoked(path: Path) -> set[str]:
    """The shapes that an example breaks.

    An example of an integrity shape is judged by all integrity shapes. Other examples hold only what their own shape
    looks at, so it alone judges them.
    """
    data, aims = to_rdflib(quads(path)), rdflib.Graph()
    for triple in [triple for triple in data if triple[1] in TARGETS]:
        data.remove(triple)
        aims.add(triple)
    if not aims and path.parent.name not in checks():
        return judge(data, shapes("integrity"))
    return judge(data, alone(path.parent.name) + aims)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_example_gets_the_verdict_its_name_tells(path: Path) -> None:
    """An invalid example provokes exactly the shape that its name gives, a valid one none."""
    verdict, _, shape = path.stem.partition("--")
    assert verdict.startswith(("valid-", "invalid-"))
    assert provoked(path) == ({shape} if verdict.startswith("invalid-") else set())


def test_every_file_is_an_example() -> None:
    """No file in the folder of examples escapes the test above."""
    assert len(EXAMPLES) == sum(path.is_file() for path in FOLDER.rglob("*"))
    assert all(path.stem.startswith("valid-") or "--" in path.stem for path in EXAMPLES)


@pytest.mark.parametrize("name", named_shapes())
def test_shape_has_examples_of_both_verdicts(name: str) -> None:
    """Each shape is broken by an example, and a valid example uses the properties that it looks at.

    A shape that only gathers property shapes is broken through them.
    """
    folder = FOLDER / name.partition("-")[0]
    parts = [str(part).removeprefix(YPSH) for part in shapes().objects(YPSH[name], SH.property)]
    assert any(list(folder.glob(f"invalid-*--{broken}.ttl")) for broken in [name, *parts])
    valid = list(folder.glob("valid-*.ttl"))
    assert valid
    properties = set(path_properties(shapes().value(YPSH[name], SH.path)))
    used = {quad.predicate.value for path in valid for quad in quads(path)}
    limits = set(shapes().objects(YPSH[name], SH.maxCount))
    assert (
        not properties
        or properties & used
        or rdflib.Literal(0) in limits
        or name
        in {"CountSettled", "NotVacant"}
        | {
            "BeginsOnNoDay",
            "CounterpartsOptional",
            "PostFilled",
            "BodySizeKnown",
        }
    )


def path_properties(path: rdflib.term.Node | None) -> Iterator[str]:
    """The properties that a SHACL path is made of."""
    if isinstance(path, rdflib.URIRef):
        yield str(path)
    elif path is not None:
        graph = shapes()
        for part in [*graph.items(path), *graph.objects(path, SH.inversePath)]:
            yield from path_properties(part)
        for parts in graph.objects(path, SH.alternativePath):
            for part in graph.items(parts):
                yield from path_properties(part)


@pytest.mark.parametrize("name", sorted({*named_shapes(), *checks()}))
def test_shape_says_what_it_wants_in_three_languages(name: str) -> None:
    """Each shape has one name and one message in Finnish, Swedish and English, and a severity."""
    graph = shapes()
    for said in (SH.name, SH.message):
        texts = list(graph.objects(YPSH[name], said))
        assert sorted(text.language for text in texts) == LANGUAGES
        assert all(str(text).strip() == str(text) != "" for text in texts)
    assert all(str(text).endswith(".") for text in graph.objects(YPSH[name], SH.message))
    assert len({*graph.objects(YPSH[name], SH.severity)} & {SH.Violation, SH.Warning, SH.Info}) == 1


@pytest.mark.parametrize("name", checks())
def test_check_gives_its_reason_and_who_can_mend_it(name: str) -> None:
    """Each check has one identifier, a reason in three languages, and one of the menders described among the ways."""
    graph = shapes()
    identifiers = list(graph.objects(YPSH[name], DCTERMS.identifier))
    assert len(identifiers) == 1
    assert str(identifiers[0]).startswith("C-")
    assert sorted(text.language for text in graph.objects(YPSH[name], YP.reason)) == LANGUAGES
    menders = list(graph.objects(YPSH[name], YP.mender))
    assert len(menders) == 1
    assert set(menders) <= set(graph.subjects(RDF.type, YP.Mender))


def test_ways_are_named_in_three_languages() -> None:
    """Each mender and each grouping has one label in Finnish, Swedish and English."""
    graph = shapes()
    for way in [*graph.subjects(RDF.type, YP.Mender), *graph.subjects(RDF.type, YP.Grouping)]:
        assert sorted(label.language for label in graph.objects(way, RDFS.label)) == LANGUAGES


def test_check_identifiers_are_unique_and_in_the_readme() -> None:
    """No two checks share an identifier, and the README lists each with its severity."""
    graph = shapes()
    readme = (ROOT / "shapes" / "README.md").read_text(encoding="utf-8")
    rows = {}
    for name in checks():
        severity = str(graph.value(YPSH[name], SH.severity)).removeprefix(str(SH)).lower()
        rows[str(graph.value(YPSH[name], DCTERMS.identifier))] = severity
    assert len(rows) == len(checks())
    listed = [line.split("|") for line in readme.splitlines() if line.startswith("| C-")]
    assert {cells[1].strip(): cells[2].strip().lower() for cells in listed} == rows


def test_integrity_and_completeness_never_mix() -> None:
    """Checks stand in the files of completeness alone, and whatever else stands there serves them and has no target."""
    for path in SHAPE_FILES:
        graph = to_rdflib(quads(path))
        found = {*graph.subjects(RDF.type, SH.NodeShape), *graph.subjects(RDF.type, SH.PropertyShape)}
        aimed = {subject for target in TARGETS for subject in graph.subjects(target)}
        described = {*graph.subjects(RDF.type, YP.Check)} - {YPSH[name] for name in WORKED_OUT}
        assert described == (found & aimed if path.parent.name == "completeness" else set())


def test_integrity_shapes_target_nothing_foreign() -> None:
    """Integrity shapes target our own classes and properties; an end date is judged on our own resources alone."""
    graph = to_rdflib(quad for path in SHAPE_FILES if path.parent.name == "integrity" for quad in quads(path))
    aims = {str(aim) for target in TARGETS for aim in graph.objects(None, target)} - {str(SCHEMA.endDate)}
    assert not {aim for aim in aims if not aim.startswith(YP)}


def test_every_shape_has_an_iri() -> None:
    """No shape is a blank node, inside another one or in a list."""
    graph = shapes()
    inner = {SH.property, SH.node, SH["not"], SH.qualifiedValueShape}
    found = {shape for term in inner for shape in graph.objects(None, term)}
    for term in (SH["or"], SH["and"], SH.xone):
        found |= {shape for members in graph.objects(None, term) for shape in graph.items(members)}
    assert {str(shape).removeprefix(YPSH) for shape in found} <= set(named_shapes())
    assert all(isinstance(shape, rdflib.URIRef) for shape in graph.subjects(SH.severity))


def test_one_sparql_constraint_per_shape() -> None:
    """A shape holds at most one SPARQL constraint, so that its message says what that one found."""
    subjects = list(shapes().subjects(SH.sparql))
    assert len(subjects) == len(set(subjects))


def test_no_order_of_values_is_left_to_the_engine() -> None:
    """No constraint that compares values is used: pySHACL breaks down on one that is not what its type says."""
    ordering = [SH.lessThan, SH.lessThanOrEquals, SH.minInclusive, SH.minExclusive, SH.maxInclusive, SH.maxExclusive]
    assert not [shape for term in ordering for shape in shapes().subjects(term)]


def test_shapes_are_shacl() -> None:
    """The shapes conform to the shapes of SHACL itself."""
    conforms, _, _ = pyshacl.validate(rdflib.Graph(), shacl_graph=shapes(), meta_shacl=True)
    assert conforms


def test_shapes_use_no_term_that_shacl_lacks() -> None:
    """A misspelt constraint, which an engine would pass over in silence, is found."""
    rules = read_rules((str(path), path.read_bytes(), None) for path in SHAPE_FILES)
    assert {rules.check(ox.NamedNode(YPSH[name])).kind for name in named_shapes()} == {"integrity", "completeness"}


def test_shape_files_are_short() -> None:
    """A file of shapes stays below 300 lines."""
    assert not [path.name for path in SHAPE_FILES if len(path.read_text(encoding="utf-8").splitlines()) >= 300]


def test_ontology_breaks_no_shape() -> None:
    """The ontology itself, themes included, conforms to the integrity shapes."""
    ontology = [quad for path in sorted((ROOT / "ontology").glob("*.ttl")) for quad in quads(path)]
    assert str(YP).rstrip("#") in {quad.subject.value for quad in ontology if quad.object == ox.NamedNode(OWL.Ontology)}
    assert validate(ontology, shipped_rules(), on=TODAY, kinds=["integrity"]).findings == ()


GARBAGE = [
    ox.Literal("", language="fi"),
    ox.Literal("x", language="de"),
    ox.Literal("x"),
    *(
        ox.Literal(text, datatype=ox.NamedNode(str(XSD[name])))
        for text, name in (
            ("x", "integer"),
            ("9" * 40, "integer"),
            ("2022-13-45", "date"),
            ("2022", "gYear"),
            ("NaN", "double"),
            ("NaN", "decimal"),
            ("sNaN", "decimal"),
            ("INF", "double"),
            ("maybe", "boolean"),
        )
    ),
    ox.NamedNode("https://example.org/x"),
    ox.BlankNode("blank"),
]


@pytest.mark.parametrize("garbage", GARBAGE, ids=lambda term: str(term)[:30])
def test_garbage_is_judged_and_never_breaks_the_engine(garbage: ox.Literal | ox.NamedNode | ox.BlankNode) -> None:
    """A value of any wrong kind, beside or in place of the right one, is a finding and not a crash."""
    valid = [quad for path in EXAMPLES if path.stem.startswith("valid-") for quad in quads(path)]
    data = [quad.triple for quad in valid if quad.predicate.value not in map(str, TARGETS)]
    places = {(str(t.subject), t.predicate.value): t for t in data if t.predicate.value != str(RDF.type)}
    replaced = {key for number, key in enumerate(sorted(places)) if number % 2}
    kept = [triple for triple in data if (str(triple.subject), triple.predicate.value) not in replaced]
    given = [ox.Triple(triple.subject, triple.predicate, garbage) for triple in places.values()]

    assert len(validate([*kept, *given], shipped_rules(), on=TODAY).findings) > 100
