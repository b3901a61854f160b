# SPDX-License-Identifier: MIT
# `make run` and `make test` are all that is needed on a fresh machine; `make help` lists the rest.

# The Python to make .venv with, 3.11 or newer. PYTHON=… takes another.
PYTHON ?= $(shell for name in python3 python3.13 python3.12 python3.11 python; do \
  if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo $$name; break; fi; done)
# Passed on to the program by `make run` and to pytest by `make test`.
ARGS ?=
# How many files of tests `make test` runs at a time: one more than there are processors, four at most.
WORKERS ?= -n auto --dist loadfile

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check --no-input
# Empty files that say what was installed, so that a second run installs nothing.
READY := $(VENV)/.ready
READY_DEV := $(VENV)/.ready-dev
READY_BUILD := $(VENV)/.ready-build
BUNDLING := PYTHONPATH=packaging:. $(PY) -m bundling

SIZES := 1280x720 1920x1080 3840x2160
PICTURES := build/screenshots

.DELETE_ON_ERROR:
.PHONY: help run test test-under-load lint format screenshot picture fuzz soak bench ground icons translations bundle prove deb try-deb appimage install uninstall libraries libraries-offscreen test-tools clean

help: ## list what can be made
	@sed -n 's/^\([a-z-]*\):.*## /  make \1	/p' Makefile

run: $(READY) libraries ## install what is needed and start the program; ARGS="…" are its arguments
	@$(PY) main.py $(ARGS)

test: $(READY_DEV) libraries-offscreen test-tools ## install what is needed and run every test; ARGS="…" go to pytest
	@$(PY) -m pytest $(WORKERS) $(ARGS)

test-under-load: $(READY_DEV) libraries-offscreen test-tools ## the tests in the real window, with two busy loops beside; ARGS="…" go to pytest
	@sh packaging/under_load.sh 2 $(PY) -m pytest $(or $(ARGS),tests/end2end)

lint: $(READY_DEV) ## ruff and mypy
	@$(PY) -m ruff check .
	@$(PY) -m mypy

format: $(READY_DEV) ## put imports in order and mend what ruff can mend
	@$(PY) -m ruff check --fix .

screenshot: $(READY) libraries-offscreen ## pictures of the window, the editor, the room's screen and the presenter view, in three sizes
	@mkdir -p $(PICTURES)
	@set -e; for theme in light dark; do for size in $(SIZES); do \
	  file=$(PICTURES)/$$theme-$$size.png; \
	  $(PY) main.py --screenshot $$file --size $$size --theme $$theme --select sold-as-victory 2>$(PICTURES)/log.txt \
	    || { cat $(PICTURES)/log.txt >&2; exit 1; }; \
	  echo $$file; \
	done; done
	@set -e; for size in $(SIZES); do for page in statement sources areas sequence; do \
	  file=$(PICTURES)/editor-$$page-$$size.png; \
	  $(PY) main.py --edit $$page --select a-fifth --screenshot $$file --size $$size 2>$(PICTURES)/log.txt \
	    || { cat $(PICTURES)/log.txt >&2; exit 1; }; \
	  echo $$file; \
	done; done
	@set -e; for size in $(SIZES); do for view in room presenter; do \
	  file=$(PICTURES)/$$view-$$size.png; extra=; if [ $$view = presenter ]; then extra=--presenter; fi; \
	  $(PY) main.py --present --step 7 $$extra --screenshot $$file --size $$size 2>$(PICTURES)/log.txt \
	    || { cat $(PICTURES)/log.txt >&2; exit 1; }; \
	  echo $$file; \
	done; done

picture: $(READY) libraries-offscreen ## the README's pictures
	@mkdir -p packaging/pictures
	@$(PY) main.py --screenshot packaging/pictures/window.png --size 1440x860 --select seized-area
	@$(PY) main.py --language uk --screenshot packaging/pictures/window-uk.png --size 1440x860 --select seized-area
	@$(PY) main.py --present --step 7 --screenshot packaging/pictures/presenting.png --size 1280x720
	@$(PY) main.py --edit statement --select seized-area --screenshot packaging/pictures/editor.png --size 1440x860
	@$(PY) main.py --edit sequence --select no-return --screenshot packaging/pictures/sequence.png --size 1440x860

fuzz: $(READY_DEV) libraries-offscreen ## change good files of every form at random and read them; ARGS="--minutes 60" goes on so long
	@$(PY) -m tests.fuzzing $(ARGS)

soak: $(READY_DEV) libraries-offscreen ## kill the program 200 times each while it saves, keeps days, imports and takes snapshots
	@KILLS=200 $(PY) -m pytest -q -k kill tests/briefing/files/test_read_write.py tests/kills

bench: $(READY_DEV) libraries-offscreen ## start-up, memory and frames, as ratios to a bare map page
	@$(PY) -m tests.benchmarks $(ARGS)

ground: $(READY_DEV) ## build resources/control, resources/basemap and resources/fonts anew from their inputs
	@$(PY) -m maps.build.extract
	@$(PY) -m maps.build.control
	@$(PY) -m maps.build.basemap
	@$(PY) -m maps.build.typeface
	@$(PY) -m maps.build.symbols

translations: $(READY) ## take up the program's texts in the files of translations, and compile them; ARGS=de begins another language
	@PYTHONPATH=packaging:. $(PY) -m translating $(ARGS)

icons: $(READY) ## draw packaging/icons anew as PNG in every size, .ico and .icns
	@$(BUNDLING).icons

bundle: $(READY_BUILD) libraries-offscreen ## dist/line-of-contact, a program that runs without Python; ARGS=--pack also packs it
	@$(BUNDLING).build $(ARGS)

prove: $(READY_BUILD) libraries-offscreen ## start the bundle off-screen: same picture as from source, no network, nothing written elsewhere
	@$(BUNDLING).proof

deb: $(READY_BUILD) ## dist/line-of-contact_VERSION_ARCHITECTURE.deb, from the bundle
	@$(BUNDLING).deb

try-deb: ## install the package, try it on a virtual desktop, remove it again: as root, on a machine to be thrown away
	@sh packaging/try_deb.sh dist/line-of-contact_*.deb

appimage: $(READY_BUILD) ## dist/line-of-contact-VERSION-ARCHITECTURE.AppImage, where appimagetool is there
	@$(BUNDLING).appimage

install: $(READY) libraries ## put the program into your menu (Linux), from this folder
	@$(BUNDLING).install

uninstall: $(READY) ## take it out of your menu; briefings and settings stay
	@$(BUNDLING).install uninstall

libraries: $(READY)
	@sh packaging/system_libraries.sh $(VENV) xcb

libraries-offscreen: $(READY)
	@sh packaging/system_libraries.sh $(VENV) offscreen

test-tools: $(READY)
	@sh packaging/test_tools.sh $(VENV)

clean: ## remove everything that was made, .venv as well
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(PY):
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer was not found; install it, or name it: make PYTHON=/path/to/python3 …" >&2; exit 2; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "$(PYTHON) is older than Python 3.11; name a newer one: make PYTHON=/path/to/python3 …" >&2; exit 2; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "$(PYTHON) cannot make .venv; on Debian and Ubuntu type: apt-get install python3-venv" >&2; exit 2; }

$(READY): requirements.txt | $(PY)
	@echo "Installing what the program needs (once) …"
	@$(PIP) -r requirements.txt
	@touch $@

$(READY_DEV): requirements-dev.txt requirements.txt | $(PY)
	@echo "Installing what the program and its tests need (once) …"
	@$(PIP) -r requirements-dev.txt
	@touch $(READY) $@

$(READY_BUILD): requirements-build.txt requirements.txt | $(PY)
	@echo "Installing what building the program needs (once) …"
	@$(PIP) -r requirements-build.txt
	@touch $(READY) $@
