# Each target sets up what it needs; nothing has to be done before. `make help` lists them.
PY := .venv/bin/python

.PHONY: help setup demo app test test-slow test-bare check security security-fast sbom translations pictures bench clean
.PHONY: package medium test-frozen test-bare-debian twice

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

package: ## both editions frozen, as .deb and as archive, in dist/ (Debian; MAKER=FILE.pub.pem)
	@$(MAKE) --no-print-directory package-open package-full

package-%: # one edition
	@scripts/setup.sh pack-$*
	@.venv-$*/bin/python packaging/freeze.py $* $(if $(MAKER),--maker $(MAKER))
	@.venv-$*/bin/python packaging/bundle.py $*
	@.venv-$*/bin/python packaging/windows.py $* --check

medium: ## the folder that an administrator carries in, signed, in dist/ (KEY=FILE WORDS=FILE)
	@scripts/setup.sh pack-full
	@.venv-full/bin/python packaging/medium.py $(if $(KEY),--key $(KEY)) $(if $(WORDS),--passphrase-file $(WORDS))

test-frozen: ## the tests of the frozen program (after make package)
	@scripts/setup.sh test
	@$(PY) -m pytest -m frozen tests/frozen

test-bare-debian: ## install the .deb on a bare Debian without a network, use it, remove it (root, debootstrap)
	@scripts/bare_debian.sh

twice: ## build one edition twice and say every difference (EDITION=open)
	@.venv-$(or $(EDITION),open)/bin/python packaging/twice.py $(or $(EDITION),open)

translations: ## collect the window's texts, keep their translations, compile them
	@scripts/setup.sh test
	@$(PY) scripts/translations.py

pictures: ## screenshots of every page in every language, size and look, and contact sheets of them (build/pictures)
	@scripts/setup.sh core
	@QT_QPA_PLATFORM=offscreen $(PY) scripts/pictures.py

bench: ## every data set against every peer, judged (hours; goes on where it stopped)
	@scripts/setup.sh test
	@$(PY) benchmarks/all.py

clean: ## remove environments and caches
	rm -rf .venv .venv-bare .venv-open .venv-full build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
