# Every command a person types, and the one CI types. Paths are relative, so that the folder's own name may hold spaces.
SHELL := /bin/sh
PYTHON := $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$p"; exit; }; done)
BIN := .venv/bin
# Twice quiet: pip and setuptools then say errors only.
INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input

.PHONY: run install test bench questions lock clean

run: install
	@exec $(BIN)/sdsf-bot run

install: .venv/installed

test: .venv/tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --cov --cov-report=term $(PYTEST)

bench: .venv/tested
	$(BIN)/python -m tests.bench

questions: .venv/tested
	$(BIN)/python -m tests.questions

# An installation that was cut short begins anew: its mark is made last, and taken away before anything changes.
.venv/installed: requirements.txt pyproject.toml
	@test -n "$(PYTHON)" || { \
	  echo "sdsf-bot needs Python 3.11 or newer; this machine has: $$(python3 --version 2>/dev/null || echo none)." >&2; \
	  echo "Install a newer one (on Debian: apt-get install python3 python3-venv) and try again." >&2; exit 1; }
	@echo "Installing sdsf-bot into .venv; the first time takes half a minute." >&2
	@test -e $@ || "$(PYTHON)" -m venv --clear .venv || { \
	  echo "Python could not make .venv here. On Debian: apt-get install python3-venv; then try again." >&2; exit 1; }
	@rm -f $@
	@$(INSTALL) --require-hashes -r requirements.txt || { $(no_packages); }
	@$(INSTALL) --no-deps --no-build-isolation --editable . || { $(no_packages); }
	@touch $@

.venv/tested: .venv/installed requirements-dev.txt
	@echo "Installing the tools of the checks." >&2
	@$(INSTALL) --require-hashes -r requirements-dev.txt || { $(no_packages); }
	@touch $@

define no_packages
  echo "The packages could not be installed (pip says why above). Is this machine on the network?" >&2; \
  echo "Nothing else is needed: run the same command again once it is." >&2; exit 1
endef

# The lock names versions and hashes, never the host they come from.
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header --no-annotate pyproject.toml
lock: .venv/tested
	$(INSTALL) uv
	$(LOCK) --extra build -o requirements.txt
	$(LOCK) --extra build --extra dev -o requirements-dev.txt

clean:
	rm -rf .venv build *.egg-info
