# Each target does its own set-up; see scripts/setup. PYTHON=... chooses the interpreter.
PY := .venv/bin/python

.PHONY: help setup setup-test brief test fuzz benchmarks lock clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

setup: ## install what `make brief` needs
	@scripts/setup

setup-test: ## install what `make test` needs
	@scripts/setup test

brief: setup ## build the sample report into out/
	.venv/bin/sitrep build samples/syria-coast-2025 --out out

test: setup-test ## lint, types, floors and every test
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	.venv/bin/lint-imports
	$(PY) -m pytest -n auto

fuzz: setup-test ## the tests again, with many more random cases
	SITREP_FUZZ=long $(PY) -m pytest -n auto

benchmarks: setup ## time and memory on this machine
	$(PY) -m benchmarks

lock: ## write requirements.lock anew (LOCK="--upgrade" for the newest of everything)
	@scripts/setup lock $(LOCK)

clean: ## remove .venv and everything that was made
	rm -rf .venv out dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
