"""``/openapi.json``: the service as an OpenAPI 3.1 document, made from the saved queries and the routes there are."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import cache
from typing import Any, Final, cast

import yaml
from flask import Blueprint, Response, current_app
from werkzeug.exceptions import HTTPException
from werkzeug.routing import MapAdapter, RequestRedirect

from service import __version__
from service.core.asked import MOST_VALUES
from service.core.catalogue import Parameter, SavedQuery, public_queries
from service.web.conditional import from_data

blueprint = Blueprint("openapi", __name__)

Json = dict[str, Any]

TEMPLATE: Final = "openapi.yaml"
"""What does not follow from the queries: the other operations, and the schemas; each path parameter has an example."""
EXTENSION: Final = "openapi"
"""Where the application keeps the document."""
METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
SCHEMAS: Final[Mapping[str, Json]] = {
    "integer": {"type": "string", "pattern": "^[+-]?[0-9]{1,18}$"},
    "date": {"type": "string", "format": "date"},
    "language": {"type": "string", "enum": ["fi", "sv", "en"]},
    "iri": {"$ref": "#/components/schemas/Iri"},
    "string": {"type": "string"},
}
"""The schemas of those types of parameter that are no kind of thing."""
OTHER_RESPONSES: Final = {"304": "NotModified", "400": "BadRequest", "default": "Problem"}
"""What a query may answer besides its rows, and where the template describes it."""


@blueprint.get("/openapi.json")
@from_data
def document() -> Response:
    """The document, made once, since neither queries nor routes change while the service runs."""
    made = current_app.extensions.get(EXTENSION)
    if made is None:
        made = json.dumps(describe(current_app.url_map.bind("")), ensure_ascii=False)
        current_app.extensions[EXTENSION] = made
    return Response(made, content_type="application/json")


def describe(routes: MapAdapter) -> Json:
    """The document for a service that has these routes."""
    made = deepcopy(_template())
    made["info"]["version"] = __version__
    made["paths"] = dict(_paths(routes, made["paths"])) | _query_paths()
    return made


@cache
def _template() -> Json:
    with blueprint.open_resource(TEMPLATE) as text:
        return cast(Json, yaml.safe_load(text))


def _paths(routes: MapAdapter, templates: Mapping[str, Json]) -> Iterator[tuple[str, Json]]:
    """Those operations of the template that the service has."""
    for path, item in templates.items():
        address = example(path, item)
        kept = {key: value for key, value in item.items() if key not in METHODS or _has(routes, address, key)}
        if any(key in METHODS for key in kept):
            yield path, kept


def example(path: str, item: Json) -> str:
    """A path with an example of each of its parameters."""
    for parameter in item.get("parameters", ()):
        path = path.replace(f"{{{parameter['name']}}}", str(parameter.get("example", "")))
    return path


def _has(routes: MapAdapter, address: str, method: str) -> bool:
    try:
        routes.match(address, method.upper())
    except RequestRedirect:
        return True
    except HTTPException:
        return False
    return True


def _query_paths() -> Json:
    paths: Json = {}
    for query in public_queries().values():
        paths[f"/queries/{query.name}.json"] = {"get": _operation(query, "json", _json_answer(query))}
        paths[f"/queries/{query.name}.csv"] = {"get": _operation(query, "csv", _csv_answer(query))}
    return paths


def _operation(query: SavedQuery, suffix: str, answer: Json) -> Json:
    return {
        "operationId": f"{query.name}.{suffix}".replace("/", "_").replace("-", "_").replace(".", "_"),
        "tags": [f"queries: {query.group}"],
        "summary": query.title["en"],
        "description": query.description["en"],
        "parameters": [*map(_parameter, query.parameters), {"$ref": "#/components/parameters/queryLang"}],
        "responses": {"200": answer}
        | {code: {"$ref": f"#/components/responses/{name}"} for code, name in OTHER_RESPONSES.items()},
        "x-query": {"name": query.name, "version": query.version},
    }


def _parameter(parameter: Parameter) -> Json:
    """A parameter of a query: what it takes, and what it is where it is not given."""
    value = dict(SCHEMAS.get(parameter.type) or {"$ref": "#/components/schemas/Name"})
    if parameter.default is not None:
        value["default"] = parameter.default
    described: Json = {"name": parameter.name, "in": "query", "description": _about(parameter), "schema": value}
    example = parameter.default or _examples().get(parameter.type)
    if example is not None:
        described["example"] = [example] if parameter.several else example
    if parameter.several:
        described["schema"] = {"type": "array", "items": value, "minItems": 1, "maxItems": MOST_VALUES}
        described |= {"style": "form", "explode": True}
    return described


@cache
def _examples() -> Mapping[str, str]:
    """A value for each type of parameter that has a default somewhere."""
    parameters = [parameter for query in public_queries().values() for parameter in query.parameters]
    return {parameter.type: parameter.default for parameter in parameters if parameter.default is not None}


def _about(parameter: Parameter) -> str:
    text = parameter.label["en"]
    if parameter.names_thing:
        text += f": {parameter.type}, by its name in any language, its slug, its code or its IRI"
    return text + ("." if parameter.default is not None else ". Without it, any value matches.")


def _json_answer(query: SavedQuery) -> Json:
    """The rows as typed JSON, each with every column."""
    cell = {"$ref": "#/components/schemas/Cell"}
    row = {
        "type": "object",
        "properties": dict.fromkeys(query.columns, cell),
        "required": list(query.columns),
        "additionalProperties": False,
    }
    schema = {
        "allOf": [{"$ref": "#/components/schemas/Answer"}],
        "properties": {"rows": {"type": "array", "items": row}},
    }
    return _answer("The rows, whole.", "application/json", schema)


def _csv_answer(query: SavedQuery) -> Json:
    about = f"The rows, whole (SPARQL 1.1 Query Results CSV). The columns: {', '.join(query.columns)}."
    return _answer(about, "text/csv", {"type": "string"})


def _answer(description: str, media_type: str, schema: Json) -> Json:
    return {
        "description": description,
        "headers": {"ETag": {"$ref": "#/components/headers/ETag"}},
        "content": {media_type: {"schema": schema}},
    }
