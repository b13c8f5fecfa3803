# What people do with the project. `make run` and `make test` need only Python >= 3.11 and the package index.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test check rebuild evaluate compare benchmark benchmark-large clean

run: .venv/run-installed  ## build the index if it is missing or stale, then start the bot
	@$(BIN)/python -m scripts.rebuild --if-stale </dev/null || echo "Starting with the index as it is." >&2
	@$(BIN)/python -m bot

test: .venv/dev-installed  ## the whole suite, real model included
	@HF_HUB_OFFLINE=1 $(BIN)/python -m pytest -q

check: .venv/dev-installed  ## style, formatting, types, the bot's own sentences
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/python -m scripts.texts

rebuild: .venv/run-installed  ## build and publish a new version of the index
	@$(BIN)/python -m scripts.rebuild

evaluate: .venv/run-installed  ## answer the judged questions and print how well it went; BENCH=folder adds sets
	@HF_HUB_OFFLINE=1 $(BIN)/python -m scripts.evaluate $(if $(BENCH),--bench $(BENCH)) $(EVALUATE)

compare: .venv/compare-installed  ## the sets in BENCH=folder, with other libraries beside this project
	@test -n "$(BENCH)" || { echo "Name a folder of sets in BEIR's form: make compare BENCH=folder" >&2; exit 2; }
	@HF_HUB_OFFLINE=1 $(BIN)/python -m scripts.evaluate --only-bench --compare --bench $(BENCH) $(EVALUATE)

benchmark: .venv/benchmark-installed  ## how fast and how small, by ratios in one run; BENCHMARK=NAME for one measurement
	@HF_HUB_OFFLINE=1 $(BIN)/python -m scripts.benchmark $(BENCHMARK)

benchmark-large: .venv/benchmark-installed  ## ten to a million passages: takes long; KEEP=DIR builds each archive once
	@HF_HUB_OFFLINE=1 $(BIN)/python -m scripts.benchmark --large $(if $(KEEP),--keep $(KEEP))

clean:  ## remove what was installed and built
	rm -rf .venv .index evaluation benchmark build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name one: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 2; }
	@echo "Setting up .venv (a few minutes, once)" >&2
	@$(PYTHON) -m venv .venv </dev/null

.venv/run-installed: pyproject.toml | .venv/bin/python
	@$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1' </dev/null
	@$(BIN)/python -m pip install --quiet --editable . </dev/null
	@touch $@

.venv/dev-installed: pyproject.toml | .venv/run-installed
	@$(BIN)/python -m pip install --quiet --editable . --group dev </dev/null
	@touch $@

.venv/benchmark-installed: pyproject.toml | .venv/run-installed
	@$(BIN)/python -m pip install --quiet --editable . --group benchmark </dev/null
	@touch $@

.venv/compare-installed: pyproject.toml | .venv/run-installed
	@$(BIN)/python -m pip install --quiet --editable . --group compare </dev/null
	@touch $@
