# Each target does its own set-up; see scripts/setup. PYTHON=... chooses the interpreter.
BIN := .venv/bin
PY := $(BIN)/python

# The files that `make accept` writes: what the code is expected to make.
GOLDENS := 'tests/*expected*' 'samples/*expected*' ':!*.py' \
	samples/minimal/sitrep.schema.json docs/rules docs/kinds.md docs/coverage.md docs/tutorial.md templates/reference.docx \
	docs/images/tutorial.png

# Commands that tests start keep what they compile, whatever a machine is set to.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help setup setup-test setup-whole page docs brief lint quick test whole accept fuzz benchmarks lock clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

setup: ## install what `make brief` needs
	@scripts/setup

setup-test: ## install what `make quick`, `make lint` and `make docs` need
	@scripts/setup test

page: setup ## the product in a browser's tab, as a folder of static files in out/page
	$(BIN)/sitrep page --out out/page --packages .cache/page

docs: setup-test ## these pages as a site in out/docs; a link that leads nowhere ends it
	$(PY) -m sphinx -q -W --keep-going -b html docs out/docs

brief: setup ## build the sample report into out/
	$(BIN)/sitrep build samples/syria-coast-2025 --out out

lint: setup-test ## style, types and floors
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy -n auto
	$(BIN)/lint-imports

quick: lint ## lint, and the tests that are quick: no browser, no PDF, no other process
	$(PY) -m pytest -n auto --dist worksteal -m "not slow"

test: setup-whole lint ## lint and the tests of every day
	$(PY) -m pytest -n auto --dist worksteal

setup-whole: ## install what `make test` and `make whole` need
	@scripts/setup whole

whole: setup-whole lint ## lint and every test, in every language and format; the types of other systems
	$(PY) -m mypy -n auto --platform win32 sitrep
	$(PY) -m mypy -n auto --platform darwin sitrep
	SITREP_TESTS=whole $(PY) -m pytest -n auto --dist worksteal

accept: setup-test ## write every file of expected output anew, and show what changed
	@SITREP_ACCEPT=1 $(PY) -m pytest -q -n auto -m golden || failed=1; \
	git status --short -- $(GOLDENS); \
	git --no-pager diff --stat -- $(GOLDENS); \
	git --no-pager diff -- $(GOLDENS); \
	exit $${failed:-0}

fuzz: setup-whole ## the whole again, with many more random cases
	SITREP_TESTS=fuzz $(PY) -m pytest -n auto

benchmarks: setup ## time and memory on this machine
	$(PY) -m benchmarks

lock: ## write requirements.lock anew (LOCK="--upgrade" for the newest of everything)
	@scripts/setup lock $(LOCK)

clean: ## remove .venv and everything that was made
	rm -rf .venv .cache out dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
