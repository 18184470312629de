# Six words: setup, check, fix, test, docs, demo. The rest is beneath them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: setup check fix test docs demo bench nightly clean

setup: $(STAMP)

$(STAMP): requirements/dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 ou plus récent est nécessaire (PYTHON=python3.12 make $(MAKECMDGOALS))."; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { echo "Il manque le module venv de Python (sur Debian : apt install python3-venv)."; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements/dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $(STAMP)

demo: setup
	@$(BIN)/maquette build
	@$(BIN)/maquette serve

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/maquette check
	$(BIN)/maquette build --check
	$(BIN)/python tools/docs.py --check

fix: setup
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

test: setup
	@$(BIN)/python tools/browser.py
	$(BIN)/pytest -n auto --dist worksteal

# The fuzz tests ten times longer, on examples never seen; tells how long the slowest one took.
nightly: setup
	MAQUETTE_FUZZ=10 $(BIN)/pytest tests/fuzz tests/sandbox/test_contract.py

docs: setup
	$(BIN)/python tools/docs.py

bench: setup
	@cat benchmarks/README.md

clean:
	rm -rf $(VENV) .maquette .mypy_cache .pytest_cache .ruff_cache
