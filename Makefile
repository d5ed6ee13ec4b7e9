# Each target sets up what it needs; nothing has to be done before. `make help` lists them.
PY := .venv/bin/python

.PHONY: help setup demo app test test-slow test-bare check security security-fast sbom pictures bench clean

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## everything a developer needs, SDV included
	@scripts/setup.sh test

demo: ## the whole line on real data, ending with a verified signed release
	@scripts/setup.sh core
	@.venv/bin/cloister demo --force

app: ## the window
	@scripts/setup.sh core
	@.venv/bin/cloister-app

test: ## the tests, on two cores (under 8 minutes)
	@scripts/setup.sh test
	@$(PY) -m pytest -n 2 --dist worksteal

test-slow: ## the long tests
	@scripts/setup.sh test
	@$(PY) -m pytest -m slow

test-bare: ## the engine's tests in an environment without PySide6 and without SDV
	@scripts/setup.sh bare
	@.venv-bare/bin/python -m pytest tests/unit/engine tests/contract tests/worker tests/journeys

check: ## format, lint, types, import contracts
	@scripts/setup.sh check
	@.venv/bin/ruff check
	@.venv/bin/ruff format --check
	@.venv/bin/mypy
	@.venv/bin/lint-imports

security: ## every promise of docs/threat-model.md, proven: a table promise -> test -> figure (hours)
	@scripts/setup.sh test
	@$(PY) scripts/security.py --write

security-fast: ## the same without the long tests (minutes)
	@scripts/setup.sh test
	@$(PY) scripts/security.py --fast

sbom: ## every part of the product with version and licence, as CycloneDX JSON, in dist/
	@scripts/setup.sh test
	@$(PY) packaging/sbom.py

pictures: ## screenshots of every page, from the real window on real data
	@scripts/setup.sh core
	@QT_QPA_PLATFORM=offscreen $(PY) scripts/pictures.py

bench: ## every data set against every peer, judged (hours; goes on where it stopped)
	@scripts/setup.sh test
	@$(PY) benchmarks/all.py

clean: ## remove environments and caches
	rm -rf .venv .venv-bare .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
