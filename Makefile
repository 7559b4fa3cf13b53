# `make help` lists what can be made. Needs git, make and Python 3.11 or newer with venv.

VENV := .venv
# The environment belongs to this folder: scripts in it hold its path, so a moved checkout makes it anew.
HERE := $(shell pwd | cksum | cut -d ' ' -f 1)
RUN  := $(VENV)/made-for-run-$(HERE)
DEV  := $(VENV)/made-for-dev-$(HERE)
DOCS := $(VENV)/made-for-docs-$(HERE)
PEERS := build/peers
FUZZ := $(VENV)/made-for-fuzz-$(HERE)
PY   := $(VENV)/bin/python
PIP  := $(PY) -m pip install --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help report test lint format reference site pictures office fuzz benchmarks pins dist offline clean

help: ## this list
	@grep -hE '^[a-z]+:.* ## ' Makefile | awk -F ':.* ## ' '{ printf "make %-11s %s\n", $$1, $$2 }'

report: $(RUN) ## the follow-up paper of the promise in data/: out/uppfoljning.html and .md
	@mkdir -p out
	@$(PY) -m loftet -C . report -o out/uppfoljning.html -o out/uppfoljning.md

test: $(DEV) $(DOCS) ## all tests; gets Chromium and Java through apt where it may
	@./.ci/get-chromium $(PY)
	@./.ci/get-java
	@$(PY) -m pytest -n 2

lint: $(DEV) ## style, types and the import contracts
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy
	@$(PY) $(VENV)/bin/lint-imports --no-logo

format: $(DEV) ## style put right where a machine can
	@$(PY) -m ruff check --fix .
	@$(PY) -m ruff format .

reference: $(DEV) ## schema/, docs/referens, docs/reference and the pages of problem codes, made anew from the program
	@for name in $$($(PY) -m loftet schema); do $(PY) -m loftet --lang sv schema $$name > schema/$$name.json || exit 1; done
	@$(PY) scripts/problem_codes.py
	@$(PY) -m scripts.reference

pictures: $(DEV) ## docs/bilder and docs/pictures, made anew from the example; needs Chromium and pdftoppm
	@$(PY) scripts/pictures.py

site: $(DEV) $(DOCS) ## docs/ as a site to be read from a folder, out/site/index.html, with every link checked
	@$(PY) -m scripts.site

office: $(DEV) ## the Word file as LibreOffice shows it: out/office; needs soffice
	@$(PY) scripts/office.py

fuzz: $(FUZZ) ## a minute's search for a file that breaks the reader; where atheris can be installed
	@$(PY) scripts/fuzz_reader.py

benchmarks: $(DEV) $(PEERS)/made ## the figures of docs/performance.md, measured anew: some minutes
	@$(PY) -m benchmarks.measure $(PEERS)/bin

pins: ## requirements/*.txt made anew with the newest versions that pyproject.toml allows
	@.ci/refresh-pins

dist: $(DEV) ## what is released: wheel, source and their checksums, in dist/; the same bytes each time
	@rm -rf dist
	@$(PY) -m build --no-isolation --outdir dist . >/dev/null
	@cd dist && sha256sum loftet-* | tee SHA256SUMS

offline: $(DEV) ## a folder to install from without a network, out/offline; scripts/offline_folder.py for another system
	@rm -rf out/offline
	@$(PY) scripts/offline_folder.py out/offline

clean: ## everything made here removed, the environment too
	rm -rf $(VENV) out dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(RUN): requirements/run.txt pyproject.toml
	@./.ci/make-venv $(VENV)
	@echo "Installing what loftet needs (a minute the first time) ..."
	@$(PIP) --only-binary :all: --require-hashes -r requirements/run.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@$(PY) -m compileall -q src  # a run that may not keep what it compiles would do so each time
	@touch $@

$(DEV): requirements/dev.txt $(RUN)
	@echo "Installing what the tests need (a minute the first time) ..."
	@$(PIP) --only-binary :all: --require-hashes -r requirements/dev.txt
	@touch $@

$(DOCS): requirements/docs.txt $(RUN)
	@$(PIP) --only-binary :all: --require-hashes -r requirements/docs.txt
	@touch $@

$(PEERS)/made: requirements/peers.txt
	@./.ci/make-venv $(PEERS)
	@$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/peers.txt
	@touch $@

$(FUZZ): requirements/fuzz.txt $(RUN)
	@$(PIP) --only-binary :all: --require-hashes -r requirements/fuzz.txt
	@touch $@
