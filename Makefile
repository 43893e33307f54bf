# Each target works as the first command on a machine with Python 3.11+, make and git.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
PEERS := bench/env

.PHONY: help run crash fuzz soak bench-service bench-validation bench-maps test lint format lock pictures screenshots bench-data wheel editor clean

help: ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

EDITOR_BUNDLE := service/web/static/editor.js

run: $(VENV)/run.stamp editor ## create the environment, load the graph, serve it and print the address
	$(BIN)/yhdyspinta serve --port $(PORT)

test: $(VENV)/dev.stamp editor ## run every test; those whose tools are missing skip by name
	$(BIN)/python -m pytest -n auto --dist loadfile

crash: $(VENV)/dev.stamp ## kill -9 a writer 200 times and look each time what is left
	KILLS=200 $(BIN)/python -m pytest tests/crash -s

lint: $(VENV)/dev.stamp ## style, types, import layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: $(VENV)/dev.stamp ## rewrite the code in the project's style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(VENV)/dev.stamp ## pin every dependency again, with hashes
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --group build pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --group dev pyproject.toml -o requirements-dev.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --group bench -o requirements-bench.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --group bench-validation -o requirements-bench-validation.lock

pictures: $(VENV)/run.stamp ## draw the pictures of the README again
	for name in networks organisation interfaces; do $(BIN)/yhdyspinta map $$name --lang fi --out docs/$$name.svg; done

screenshots: $(VENV)/dev.stamp editor ## take the README's pictures of pages from the service at ADDRESS
	$(BIN)/python -m tests.web.screenshots $(or $(ADDRESS),http://127.0.0.1:$(PORT)) docs

fuzz: $(VENV)/dev.stamp ## send hostile requests to a real service for some minutes
	FUZZ_EXAMPLES=500 $(BIN)/python -m pytest tests/fuzz

soak: $(VENV)/dev.stamp ## readers, a writer and runaway queries for SECONDS; memory must stay flat
	$(BIN)/python -m tests.soak.soak --seconds $(or $(SECONDS),600)

bench-service: $(VENV)/dev.stamp $(PEERS)/bench.stamp ## the service beside oxigraph serve and rdflib-endpoint on SIZE triples; fails below a floor
	$(BIN)/python -m tests.bench.service --triples $(or $(SIZE),1000000) --peers $(PEERS)/bin

bench-validation: $(VENV)/dev.stamp $(PEERS)-validation/bench.stamp ## the validator beside pySHACL and two in Rust up to SIZE triples; fails below a floor
	$(BIN)/python -m tests.bench.validation --most $(or $(SIZE),5000000) --peers $(PEERS)-validation/bin

bench-maps: $(VENV)/dev.stamp bench/cytoscape/bench.stamp ## the interactive map beside stock pyvis and cytoscape.js in Chromium; fails below a floor
	$(BIN)/python -m tests.bench.maps --peers bench

bench-data: $(VENV)/run.stamp ## write synthetic countries of 10 k to 5 M triples into bench/
	mkdir -p bench
	for size in 10000 100000 1000000 5000000; do $(BIN)/python -m tests.bench.country --triples $$size --out bench/$$size.nq --key bench/$$size.json || exit 1; done

wheel: $(VENV)/dev.stamp editor ## build the wheel into dist/
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

editor: ## bundle the query editor, where Node is there; without it a plain text area does everything
	@if command -v npm >/dev/null; then $(MAKE) -s $(EDITOR_BUNDLE) || echo "The query editor was not bundled; the text area takes its place."; fi

$(EDITOR_BUNDLE): $(wildcard frontend/*.js frontend/*.mjs) frontend/package-lock.json
	cd frontend && npm ci --ignore-scripts --no-audit --no-fund --silent && npm run --silent build

clean: ## remove what the other targets made
	rm -rf frontend/node_modules $(EDITOR_BUNDLE) $(EDITOR_BUNDLE:.js=.licences.txt)
	rm -rf $(VENV) bench dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: requirements.lock pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: requirements-dev.lock $(VENV)/run.stamp | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

$(PEERS)-validation/bench.stamp: requirements-bench-validation.lock
	$(PYTHON) -m venv $(PEERS)-validation
	$(PEERS)-validation/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench-validation.lock
	@touch $@

$(PEERS)/bench.stamp: requirements-bench.lock
	$(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	@touch $@

bench/cytoscape/bench.stamp: tests/bench/cytoscape/package.json tests/bench/cytoscape/package-lock.json
	mkdir -p $(@D)
	cp $^ $(@D)
	@if command -v npm >/dev/null; then cd $(@D) && npm ci --ignore-scripts --no-audit --no-fund --silent; else echo "cytoscape.js is left out: npm is not here."; fi
	@touch $@
