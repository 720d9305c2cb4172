# `make demo` and `make test` each set up what they need: Python 3.11, make and git are enough.
SHELL := /bin/bash
.PHONY: demo test check bench neo4j java real-parts

VENV ?= .venv
# 3.11 first: the versions in constraints.txt were tried with it.
PYTHON ?= $(firstword $(foreach name,python3.11 python3.12 python3.13 python3 python,$(shell \
	$(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))
PIP_INSTALL = $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check -c constraints.txt
# Followed by Debian packages; false where it may not install, or could not.
APT_INSTALL = [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq \
	&& DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends
# Ends a recipe line that has gathered in `missing` the packages to install.
INSTALL_MISSING = [ -z "$$missing" ] && exit; \
	echo "Installing:$$missing ..."; \
	{ $(APT_INSTALL) $$missing >/dev/null; } || printf '%s\n' \
		"!!! COULD NOT INSTALL:$$missing" \
		"!!! The tests that need them are skipped. Install them, as root, and run this again." >&2

demo: $(VENV)/core
	$(VENV)/bin/netwerk demo

test: $(VENV)/dev real-parts
	$(VENV)/bin/pytest -n auto $(PYTEST_ARGS)

check: $(VENV)/dev
	$(VENV)/bin/ruff format --check
	$(VENV)/bin/ruff check
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports --no-logo
	$(MAKE) test

# A real Neo4j to try things on, until Ctrl-C; PASSWORD=... makes it ask for one.
neo4j: $(VENV)/core java
	@$(VENV)/bin/python -m tests.neo4j_server $(if $(PASSWORD),--password "$$PASSWORD")

# BENCH_ARGS=--quick for a small run; PAIRS=file.tsv also measures text similarity on rated pairs.
bench: $(VENV)/dev
	$(VENV)/bin/python -m benchmarks.bench_measures $(BENCH_ARGS)
	$(VENV)/bin/python -m benchmarks.bench_map $(BENCH_ARGS)
	$(if $(PAIRS),$(VENV)/bin/python benchmarks/bench_similarity.py $(PAIRS))

$(VENV)/core: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Installing netwerk in $(VENV), once ..."
	@$(PIP_INSTALL) -e .
	@touch $@

$(VENV)/dev: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Installing netwerk and its tools in $(VENV), once ..."
	@$(PIP_INSTALL) -e ".[dev,notebook]"
	@touch $(VENV)/core $@

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or newer was found." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { $(APT_INSTALL) python3-venv && $(PYTHON) -m venv --clear $(VENV); }

real-parts: $(VENV)/dev java
	@missing=; \
	command -v chromium chromium-browser google-chrome >/dev/null \
		|| missing+=" chromium fonts-dejavu-core fonts-noto-color-emoji"; \
	command -v soffice >/dev/null || missing+=" libreoffice-calc"; \
	$(INSTALL_MISSING)
	@$(VENV)/bin/python -m tests.neo4j_server --fetch || printf '%s\n' \
		"!!! COULD NOT FETCH Neo4j. The tests that need it are skipped." >&2

java:
	@missing=; \
	command -v java >/dev/null || missing+=" default-jre-headless"; \
	command -v mvn >/dev/null || missing+=" maven"; \
	$(INSTALL_MISSING)
