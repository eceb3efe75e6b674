# Two targets do everything: `make demo` (a whole department at work) and `make test` (every gate).
# Both install what they need; the second run is quick.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

DEBIAN_RUN := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-nanum fonts-noto-cjk fonts-thai-tlwg \
	tesseract-ocr-script-hang tesseract-ocr-eng tesseract-ocr-vie tesseract-ocr-tha tesseract-ocr-jpn tesseract-ocr-chi-sim
DEBIAN_TEST := dovecot-core dovecot-imapd postgresql chromium fonts-nanum-extra libtiff-tools

.PHONY: setup setup-test demo test lint format bench lock clean

setup: debian-run $(STAMP)

setup-test: debian-test setup

.PHONY: debian-run debian-test
debian-run:
	@./.ci/debian $(DEBIAN_RUN)

debian-test:
	@./.ci/debian $(DEBIAN_RUN) $(DEBIAN_TEST)

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed"; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { echo "python3-venv is missing: apt-get install python3-venv"; exit 2; }
	@echo "installing the locked packages (a minute or two, once) ..."
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: setup
	@$(BIN)/intake demo

# Every gate, in order; stops at the first that fails and names it.
test: setup-test
	@./.ci/gates

lint: setup
	@./.ci/gates lint

format: setup
	@$(BIN)/ruff format src flows tests bench
	@$(BIN)/ruff check --fix src flows tests bench

bench: setup-test
	@./.ci/debian tesseract-ocr
	@$(BIN)/python -m bench

lock:
	uv pip compile --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --all-extras pyproject.toml -o requirements.lock

clean:
	rm -rf $(VENV) demo var .mypy_cache .ruff_cache .pytest_cache
