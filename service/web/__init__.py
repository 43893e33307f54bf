"""The web service."""

from __future__ import annotations

import os

from flask import Flask

from service.core.settings import Settings
from service.core.store import Store
from service.web import answers, compare, definitions, due, errors, maps, matrix, reading, sparql, things, validation


def create_app(settings: Settings | None = None, store: Store | None = None) -> Flask:
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
    reading.init_app(app)
    errors.init_app(app)
    for module in (answers, due, things, sparql, validation, maps, definitions, matrix, compare):
        app.register_blueprint(module.blueprint)
    return app


def open_store(settings: Settings) -> Store:
    """The store that the settings name: a folder on disk, or the shipped graph in memory."""
    if settings.store is None:
        return Store.in_memory([]) if settings.no_data else Store.shipped()
    return Store.on_disk(settings.store, seed=not settings.no_data)
