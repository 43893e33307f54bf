"""The web service."""

from __future__ import annotations

import os
from pathlib import Path

from flask import Flask

from service.core.pool.supervisor import limits_of
from service.core.remote.store import RemoteStore
from service.core.settings import Settings
from service.core.storage import Storage
from service.core.store import Store
from service.web import (
    accessibility,
    answers,
    compare,
    dataset,
    definitions,
    due,
    dumps,
    embed_builder,
    embeds,
    errors,
    explorer,
    fonts,
    graph_store,
    insights,
    languages,
    lists,
    map_frames,
    maps,
    matrix,
    openapi,
    operation,
    quality,
    queries,
    reading,
    search,
    sparql,
    things,
    update,
    validation,
    workbench,
)


def create_app(settings: Settings | None = None, store: Storage | None = None) -> Flask:
    """Make the application: settings from the environment and the shipped graph, unless given.

    Raises:
        InputError: a setting is wrong.
        SyntaxProblem: a shipped file does not parse.
    """
    settings = settings or Settings.from_environment(os.environ)
    app = Flask(__name__)
    app.json.ensure_ascii = False  # type: ignore[attr-defined]  # Flask's own provider has it
    app.extensions["settings"] = settings
    app.extensions["store"] = open_store(settings) if store is None else store
    operation.init_app(app, settings)
    reading.init_app(app)
    languages.init_app(app)
    errors.init_app(app)
    for module in (
        answers,
        due,
        things,
        dumps,
        sparql,
        workbench,
        validation,
        quality,
        lists,
        search,
        explorer,
        maps,
        definitions,
        fonts,
        matrix,
        insights,
        compare,
        queries,
        openapi,
        update,
        graph_store,
        dataset,
        accessibility,
    ):
        app.register_blueprint(module.blueprint)
    if settings.embed_origins:
        app.register_blueprint(embeds.blueprint)
        app.register_blueprint(embed_builder.blueprint)
        app.register_blueprint(map_frames.blueprint)
    return app


def open_store(settings: Settings) -> Storage:
    """The store that the settings name: a remote one, a folder on disk, or the shipped graph in memory."""
    remote = settings.remote
    if remote is not None:
        return RemoteStore(remote, limits_of(settings))
    if isinstance(settings.store, Path):
        return Store.on_disk(settings.store, seed=not settings.no_data)
    return Store.in_memory([]) if settings.no_data else Store.shipped()
