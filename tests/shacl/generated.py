"""Random shapes and data in Turtle, of everything that SHACL core has and some SPARQL, from a small world.

The world is small so that constraints are met and broken alike: a few nodes, three properties, classes that may be
subclasses in a circle, and literals that are ill-typed, oddly written or tagged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

NODES = (":a", ":b", ":c", "_:x", "_:y")
PROPERTIES = (":p", ":q", ":r")
CLASSES = (":A", ":B", ":C")
LITERALS = (
    '""',
    '"a"',
    '"b c"',
    '"A\\nb"',
    '"ä€😀"',
    '"a"@fi',
    '"a"@en',
    '"b"@en-GB',
    '"c"@EN',
    "1",
    "01",
    "2",
    "-3",
    "1.0",
    "1.50",
    "1e0",
    '"1"^^xsd:int',
    '"1"^^xsd:nonNegativeInteger',
    '"x"^^xsd:integer',
    '"300"^^xsd:byte',
    '"NaN"^^xsd:double',
    '"INF"^^xsd:double',
    "true",
    '"1"^^xsd:boolean',
    '"maybe"^^xsd:boolean',
    '"2024-02-29"^^xsd:date',
    '"2023-02-29"^^xsd:date',
    '"2024-03-01"^^xsd:date',
    '"2024-02-29T10:00:00"^^xsd:dateTime',
    '"2024-02-29T10:00:00Z"^^xsd:dateTime',
    '"2024-02-29T12:00:00+02:00"^^xsd:dateTime',
    '"10:00:00"^^xsd:time',
    '"2024"^^xsd:gYear',
    '"a"^^:own',
)
FAMILIES = (
    (
        "1",
        "01",
        "2",
        "-3",
        "1.0",
        "1.50",
        "1e0",
        "1.5e0",
        '"1"^^xsd:int',
        '"2"^^xsd:nonNegativeInteger',
        '"INF"^^xsd:double',
    ),
    ('"a"', '"b"', '"B"', '"ä"', '""'),
    ("true", "false"),
    ('"2024-02-29"^^xsd:date', '"2024-03-01"^^xsd:date'),
    (
        '"2024-02-29T10:00:00Z"^^xsd:dateTime',
        '"2024-02-29T12:00:00+02:00"^^xsd:dateTime',
        '"2024-02-29T12:00:00.5+02:00"^^xsd:dateTime',
    ),
    ('"10:00:00"^^xsd:time', '"09:59:59"^^xsd:time'),
)
"""Literals that have an order among each other."""
DATATYPES = (
    "xsd:string",
    "xsd:integer",
    "xsd:int",
    "xsd:decimal",
    "xsd:double",
    "xsd:boolean",
    "xsd:date",
    "xsd:dateTime",
    "rdf:langString",
    ":own",
)
KINDS = ("sh:IRI", "sh:BlankNode", "sh:Literal", "sh:BlankNodeOrIRI", "sh:BlankNodeOrLiteral", "sh:IRIOrLiteral")
PATTERNS = ("^a ", "b", "[A-Z]", "a.b", "^$", "ä")
FLAGS = ("", "i", "s", "m")
QUERIES = (
    "SELECT $this ?value WHERE { $this :p ?value . FILTER (isLiteral(?value)) }",
    "SELECT $this WHERE { $this :p ?o . FILTER NOT EXISTS { ?o :q ?x } }",
    "SELECT $this WHERE { FILTER NOT EXISTS { $this :p ?o } }",
    "SELECT $this WHERE { $this :p ?one, ?other . FILTER (!sameTerm(?one, ?other)) }",
    "SELECT DISTINCT $this (?o AS ?value) WHERE { $this :p/:q* ?o }",
    "SELECT $this ?path ?value WHERE { $this ?path ?value . FILTER (isBlank(?value)) }",
    "SELECT $this WHERE { $this :p ?o . OPTIONAL { ?o :q ?x } FILTER (!BOUND(?x)) }",
    "SELECT $this WHERE { { $this :p ?o } UNION { ?o :q $this } }",
    "SELECT $this WHERE { $this :p ?o } GROUP BY $this HAVING (COUNT(?o) > 1)",
    "SELECT $this ?value WHERE { $this a :A ; :p ?o . BIND (?o AS ?value) }",
    "SELECT $this ?value WHERE { $this :q ?o . { SELECT $this ?value WHERE { $this :p ?value } } }",
    "SELECT $this ?value WHERE { ?value :p $this . FILTER EXISTS { ?value a/rdfs:subClassOf* :A } }",
)
ALONG_PATH = "SELECT $this ?value WHERE { $this $PATH ?value . FILTER (isIRI(?value) && !isLiteral($this)) }"

_nodes = st.sampled_from(NODES)
_properties = st.sampled_from(PROPERTIES)
_classes = st.sampled_from(CLASSES)
_literals = st.sampled_from(LITERALS)
_terms = st.one_of(_nodes, _literals)
_named = st.one_of(st.sampled_from([node for node in NODES if node[0] == ":"]), _literals)
_counts = st.integers(0, 3)


def _list(members: SearchStrategy[str], most: int = 3, least: int = 1) -> SearchStrategy[str]:
    return st.lists(members, min_size=least, max_size=most).map(lambda each: f"( {' '.join(each)} )")


_facts = st.builds("{} {} {} .".format, _nodes, _properties, _terms)
_types = st.builds("{} a {} .".format, _nodes, _classes)
_subclasses = st.builds("{} rdfs:subClassOf {} .".format, _classes, _classes)
statements = st.one_of(_facts, _facts, _facts, _types, _types, _subclasses)
data = st.lists(statements, min_size=3, max_size=25, unique=True).map("\n".join)


def _paths(*, reversible: bool) -> SearchStrategy[str]:
    """Paths of every kind; ``reversible`` ones have no sequence under an inverse, which pySHACL does not reverse."""

    def around(inner: SearchStrategy[str]) -> SearchStrategy[str]:
        kinds = [inner.map(f"[ sh:{name}Path {{}} ]".format) for name in ("zeroOrMore", "oneOrMore", "zeroOrOne")]
        alternative = _list(inner, least=2).map("[ sh:alternativePath {} ]".format)
        return st.one_of(turned if reversible else inner.map(inverse), _list(inner, least=2), alternative, *kinds)

    inverse = "[ sh:inversePath {} ]".format
    steps = st.one_of(_properties, _list(_properties, least=2).map("[ sh:alternativePath {} ]".format))
    turned = st.one_of(steps, steps.map("[ sh:oneOrMorePath {} ]".format)).map(inverse)
    return st.one_of(_properties, around(_properties), around(st.one_of(_properties, around(_properties))))


paths = _paths(reversible=True)
any_paths = _paths(reversible=False)

_of_values = (
    _classes.map("sh:class {}".format),
    st.sampled_from(DATATYPES).map("sh:datatype {}".format),
    st.sampled_from(KINDS).map("sh:nodeKind {}".format),
    st.integers(1, 3).map("sh:minLength {}".format),
    _counts.map("sh:maxLength {}".format),
    st.builds(
        'sh:pattern "{}" ; sh:flags "{}"'.format, st.sampled_from(PATTERNS), st.sampled_from(["", "i", "s", "m"])
    ),
    _list(st.sampled_from(['"fi"', '"en"', '"EN"', '"en-gb"', '"*"'])).map("sh:languageIn {}".format),
    _list(_named).map("sh:in {}".format),
    _named.map("sh:hasValue {}".format),
    _properties.map("sh:equals {}".format),
    _properties.map("sh:disjoint {}".format),
    st.sampled_from(QUERIES).map('sh:sparql [ sh:prefixes : ; sh:select """{}""" ]'.format),
)
_of_property_shapes = (
    _counts.map("sh:minCount {}".format),
    _counts.map("sh:maxCount {}".format),
    st.just("sh:uniqueLang true"),
    st.just(f'sh:sparql [ sh:prefixes : ; sh:select """{ALONG_PATH}""" ]'),
)
_severities = st.sampled_from(
    ["", "", "", "", "sh:severity sh:Warning ;", "sh:severity sh:Info ;", "sh:deactivated true ;"]
)


@st.composite
def _body(draw: DrawFn, choices: Sequence[SearchStrategy[str]]) -> str:
    """What stands inside a shape: a few constraints, each parameter at most once."""
    chosen = draw(st.lists(st.integers(0, len(choices) - 1), min_size=1, max_size=3, unique=True))
    said = [draw(choices[number]) for number in chosen]
    return f"{draw(_severities)} {' ; '.join(said)}"


@dataclass(frozen=True)
class Level:
    """Bodies of node shapes and of property shapes that refer to shapes so deep at most."""

    node: SearchStrategy[str]
    property_: SearchStrategy[str]

    def above(self) -> Level:
        """Bodies that refer to shapes with these bodies."""
        nodes = self.node.map("[ {} ]".format)
        properties = st.builds("[ sh:path {} ; {} ]".format, paths, self.property_)
        either = st.one_of(nodes, properties)
        shared = [
            *_of_values,
            st.lists(properties, min_size=1, max_size=2).map(lambda each: f"sh:property {', '.join(each)}"),
            nodes.map("sh:node {}".format),
            either.map("sh:not {}".format),
            *(_list(either).map(f"sh:{name} {{}}".format) for name in ("and", "or", "xone")),
        ]
        qualified = st.builds(
            "sh:qualifiedValueShape {} ; {} {} {}".format,
            nodes,
            st.sampled_from(["sh:qualifiedMinCount", "sh:qualifiedMaxCount"]),
            _counts,
            st.sampled_from(["", "; sh:qualifiedValueShapesDisjoint true"]),
        )
        sibling = st.builds("[ sh:path {} ; {} ]".format, _properties, qualified)
        siblings = st.builds("sh:property {}, {}".format, sibling, sibling)
        closed = st.builds(
            "sh:closed true ; sh:ignoredProperties {} ; sh:property {}".format, _list(_properties), properties
        )
        return Level(_body([*shared, closed, siblings]), _body([*shared, *_of_property_shapes, qualified]))


_leaves = Level(_body(_of_values), _body([*_of_values, *_of_property_shapes]))
_roots = _leaves.above().above()
_targets = st.lists(
    st.one_of(
        _named.map("sh:targetNode {}".format),
        _classes.map("sh:targetClass {}".format),
        _properties.map("sh:targetSubjectsOf {}".format),
        _properties.map("sh:targetObjectsOf {}".format),
    ),
    min_size=1,
    max_size=2,
).map(" ; ".join)
_aimed = st.one_of(
    st.builds("{} ; {} .".format, _targets, _roots.node),
    st.builds("{} ; sh:path {} ; {} .".format, _targets, paths, _roots.property_),
)


def _document(roots: Sequence[str]) -> str:
    prefix = ': sh:declare [ sh:prefix "" ; sh:namespace "http://example.org/"^^xsd:anyURI ] .'
    return "\n".join([prefix, *(f":Shape{number} {root}" for number, root in enumerate(roots))])


shapes = st.lists(_aimed, min_size=1, max_size=3).map(_document)


def _ordered(family: Sequence[str]) -> SearchStrategy[tuple[str, str]]:
    """Data and shapes whose literals have an order among each other."""
    literals = st.sampled_from(family)
    facts = st.builds("{} {} {} .".format, _nodes, _properties, literals)
    ranges = [
        literals.map(f"sh:{side}{end} {{}}".format) for side in ("min", "max") for end in ("Inclusive", "Exclusive")
    ]
    pairs = [_properties.map(f"sh:{name} {{}}".format) for name in ("lessThan", "lessThanOrEquals")]
    aimed = st.builds("{} ; sh:path {} ; {} .".format, _targets, _properties, _body([*ranges, *pairs]))
    documents = st.lists(aimed, min_size=1, max_size=3).map(_document)
    return st.tuples(st.lists(facts, min_size=3, max_size=25, unique=True).map("\n".join), documents)


ordered = st.one_of(*map(_ordered, FAMILIES))
