# Everything a person types here. `make` alone lists it.

PYTHON ?= python3
PORT ?= 8000
DATA_DIR ?= .data
BIN := .venv/bin

# Types are checked where the arithmetic is, and where processes are started.
PLAIN := $(wildcard $(foreach name,rules states events,service/*/$(name).py service/*/*/$(name).py))
TYPED := service/core service/data/engines.py service/launch.py service/clients.py service/openapi_file.py $(PLAIN)

.DEFAULT_GOAL := help
.PHONY: help run walk flask clients types pictures test test-server stories lint format migrate bench chaos fuzz clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: $(BIN)/.installed ## start the whole demo on this machine (PORT=8000 DATA_DIR=.data DEMO_PASSWORD=…)
	@PORT=$(PORT) DATA_DIR=$(DATA_DIR) exec $(BIN)/python -m service.launch

walk: $(BIN)/.installed ## play the main job against the running demo, as each person
	@DATA_DIR=$(DATA_DIR) exec $(BIN)/python -m service.launch walk

flask: $(BIN)/.installed ## a command inside the running demo: make flask CMD="demo load --scale 0.1"
	@DATA_DIR=$(DATA_DIR) exec $(BIN)/python -m service.launch $(CMD)

clients: $(BIN)/.installed ## build both clients by hand (make run does it by itself)
	@$(BIN)/python -m service.clients build

types: $(BIN)/.installed ## make the clients' API types anew from the OpenAPI document
	@$(BIN)/python -m service.clients types

pictures: $(BIN)/.installed-dev ## the README's pictures of the product, from a demo town (docs/pictures)
	@$(BIN)/python -m tests.browser.pictures

test: $(BIN)/.installed-dev ## the whole test suite, on the embedded engines, with browser and telephone
	@.ci/browser
	timeout --foreground --kill-after 30 2000 $(BIN)/python -m tests.lanes

test-server: $(BIN)/.installed-dev ## the same on a PostgreSQL server: make test-server TEST_DATABASE_URL=postgresql://…
	@test -n "$$TEST_DATABASE_URL" || { echo "TEST_DATABASE_URL: the address of a superuser, or of a role with CREATEROLE and CREATEDB"; exit 2; }
	@.ci/browser
	timeout --foreground --kill-after 30 2000 $(BIN)/python -m tests.lanes

stories: $(BIN)/.installed-dev ## every story of both clients, played in the browser
	@.ci/browser
	$(BIN)/pytest -m 'not chaos and not fuzz' --durations 20 tests/browser

lint: $(BIN)/.installed-dev ## style, likely bugs, types
	$(BIN)/ruff check .
	$(BIN)/mypy $(TYPED)

format: $(BIN)/.installed-dev ## mend what the linter can mend (imports, simplifications)
	$(BIN)/ruff check --fix .

migrate: $(BIN)/.installed ## bring the database of DATABASE_OWNER_URL to the newest schema
	$(BIN)/flask --app wsgi db upgrade

bench: $(BIN)/.installed-dev ## measure, beside the peers
	$(BIN)/python -m bench

chaos: $(BIN)/.installed-dev ## kills, hangs and long races
	$(BIN)/pytest -m chaos -s --durations 20 --timeout 3600 -o faulthandler_timeout=3600

fuzz: $(BIN)/.installed-dev ## long runs with invented input
	$(BIN)/pytest -m fuzz -s --durations 20 --timeout 7200 -o faulthandler_timeout=7200

clean: ## caches away; data and .venv stay
	rm -rf .pytest_cache .ruff_cache .mypy_cache .hypothesis
	find . -name __pycache__ -type d -not -path './.venv/*' -prune -exec rm -rf {} +

$(BIN)/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "需要 Python 3.11 或更高版本：make PYTHON=python3.12 …"; exit 2; }
	@$(PYTHON) -m venv --clear .venv || { echo "无法建立虚拟环境；在 Debian 上：apt-get install python3-venv"; exit 2; }

$(BIN)/.installed: requirements.txt | $(BIN)/pip
	@echo '安装依赖（requirements.txt）…'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(BIN)/.installed-dev: requirements-dev.txt requirements.txt | $(BIN)/pip
	@echo '安装依赖（requirements-dev.txt）…'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@ $(BIN)/.installed
