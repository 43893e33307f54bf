"""The OpenAPI document: valid, whole, and true."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from service import __version__
from service.core.catalogue import public_queries
from service.maps import maps
from service.web.openapi import METHODS, example

FOR_PEOPLE = {
    "answers.home", "answers.answer", "due.duties", "matrix.table", "compare.counties", "validation.findings",
    "quality.completeness", "quality.development", "lists.listing", "search.found", "search.opensearch",
    "accessibility.statement", "embeds.finder", "embeds.thing", "embeds.listing", "embed_builder.builder",
    "maps.listing", "maps.page", "insights.answers", "workbench.editor", "workbench.completions",
    "fonts.font", "static",
    "map_frames.grown", "map_frames.drawn",
    "explorer.page", "explorer.standalone", "explorer.script",
}  # fmt: skip
"""Endpoints with pages that are no part of the API; their JSON and CSV are."""

EXAMPLES = [
    "/who.json?topic=Nuorisopalvelut&county=pohjois-pohjanmaa",
    "/who.json?topic=hemv%C3%A5rd&place=Vasa",
    "/who/suggestions.json?topic=muisti&place=Lahti",
    "/due.json?county=paijat-hame&on=2026-11-22",
    "/matrix.json?kind=duties&county=lappi",
    "/insights.json?county=paijat-hame",
    "/compare.json?county=lappi&county=kainuu&theme=asuminen",
    "/validation.json?county=paijat-hame",
    "/validation/completeness.json?kind=network",
    "/validation/trend.json",
    "/search.json?q=kotihoito",
    "/maps/explorer.json?from=county/paijat-hame&date=2024-01-01&since=2021-01-01",
    "/queries.json",
    "/queries.jsonld",
    "/openapi.json",
]


@pytest.fixture(name="document", scope="module")
def fixture_document(app: Flask) -> dict[str, Any]:
    """The document as it is served."""
    document: dict[str, Any] = app.test_client().get("/openapi.json").get_json()
    return document


def operations(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Every operation by its identifier."""
    return {
        operation["operationId"]: operation
        for item in document["paths"].values()
        for method, operation in item.items()
        if method in METHODS
    }


def test_document_is_valid_openapi(document: dict[str, Any]) -> None:
    """By openapi-spec-validator, and with the version of the service."""
    assert list(OpenAPIV31SpecValidator(document).iter_errors()) == []
    assert document["openapi"].startswith("3.1.")
    assert document["info"]["version"] == __version__


def test_every_operation_says_what_it_does_and_what_may_go_wrong(document: dict[str, Any]) -> None:
    """Summary, description, described parameters, and a problem beside each answer."""
    count = sum(method in METHODS for item in document["paths"].values() for method in item)

    assert len(operations(document)) == count
    for name, operation in operations(document).items():
        assert operation["summary"] and operation["description"], name  # noqa: PT018  # one rule
        assert "default" in operation["responses"], name
        assert operation["tags"][0] in {tag["name"] for tag in document["tags"]}, name


def test_every_published_query_is_an_operation(document: dict[str, Any]) -> None:
    """With its parameters, their defaults, its columns and its version."""
    found = {operation["x-query"]["name"] for operation in operations(document).values() if "x-query" in operation}
    operation = document["paths"]["/queries/reports/theme-matrix.json"]["get"]
    columns = operation["responses"]["200"]["content"]["application/json"]["schema"]["properties"]["rows"]["items"]

    assert found == set(public_queries())
    assert operation["parameters"][0]["schema"] == {
        "type": "array",
        "items": {"$ref": "#/components/schemas/Name"},
        "minItems": 1,
        "maxItems": 50,
    }
    assert columns["required"] == ["theme", "county", "state", "thing"]
    assert operation["x-query"]["version"] == public_queries()["reports/theme-matrix"].version


def test_every_route_is_in_the_document_or_a_page_for_people(app: Flask, document: dict[str, Any]) -> None:
    """Nothing that machines may call is left out."""
    adapter = app.url_map.bind("")
    reached = set(FOR_PEOPLE)
    for path, item in document["paths"].items():
        reached |= {adapter.match(example(path, item), method.upper())[0] for method in item if method in METHODS}

    assert {rule.endpoint for rule in app.url_map.iter_rules()} - reached == set()


def test_maps_and_what_narrows_them_are_in_the_document(document: dict[str, Any]) -> None:
    """Each format with the maps that come in it, and every filter with its values."""
    every = maps().values()
    for suffix in {suffix for each in every for suffix in each.suffixes}:
        item = document["paths"][f"/maps/{{name}}.{suffix}"]
        drawn = [each for each in every if suffix in each.suffixes]
        described = {each["name"]: each["schema"] for each in item["get"]["parameters"] if "name" in each}

        assert item["parameters"][0]["schema"]["enum"] == [each.name for each in drawn]
        pictures = {"size": ["a4", "a3"]} if suffix in {"svg", "pdf", "png"} else {}
        assert set(described) == {name for each in drawn for name in each.filters} | set(pictures)
        figures = list(dict.fromkeys(figure for each in drawn for figure in each.figures))
        assert described.get("figure", {"enum": []})["enum"] == figures


def test_graph_file_is_as_the_document_says(client: FlaskClient, document: dict[str, Any]) -> None:
    """JSON in the node-link form."""
    operation = document["paths"]["/maps/{name}.json"]["get"]
    (described,) = operation["responses"]["200"]["content"].values()

    check(document, described["schema"], client.get("/maps/wheel.json?county=keski-pohjanmaa").get_json())


@pytest.mark.parametrize("address", EXAMPLES)
def test_answers_are_as_the_document_says(client: FlaskClient, document: dict[str, Any], address: str) -> None:
    """An answer conforms to its schema."""
    operation = document["paths"][address.partition("?")[0]]["get"]
    (described,) = operation["responses"]["200"]["content"].values()

    check(document, described["schema"], client.get(address).get_json())


@pytest.mark.parametrize("name", sorted(public_queries()))
def test_rows_of_every_query_are_as_the_document_says(client: FlaskClient, document: dict[str, Any], name: str) -> None:
    """Typed cells in the columns that the document names."""
    operation = document["paths"][f"/queries/{name}.json"]["get"]
    schema = operation["responses"]["200"]["content"]["application/json"]["schema"]

    check(document, schema, client.get(f"/queries/{name}.json").get_json())


def check(document: dict[str, Any], schema: dict[str, Any], value: object) -> None:
    """Assert that a value conforms to a schema of the document."""
    whole = {**schema, "components": document["components"]}
    assert [error.message for error in Draft202012Validator(whole).iter_errors(value)] == []
