# SPDX-License-Identifier: GPL-2.0-or-later
# `make` alone lists what can be made.
SHELL := /bin/bash
FLOOR := .venv/floor/bin/python
ENV := scripts/in_qgis.sh
VERSION := $(shell sed -n 's/^version=//p' metadata.txt)
ZIP := dist/smartcity-$(VERSION).zip
.DEFAULT_GOAL := help
.PHONY: help setup setup-oracles demo desktop test validate bench lint translate package sample-data models pictures clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 22

setup: ## install what is missing (QGIS 3.40 or newer, tools, the floor environment)
	@scripts/setup.sh

setup-oracles:
	@scripts/setup.sh oracles

demo: setup package ## hot spots of real data with the packaged plugin: map, report, GeoPackage in build/demo
	@$(ENV) $(FLOOR) scripts/demo.py $(ZIP)

desktop: setup package ## QGIS with the plugin and the sample project
	@scripts/desktop.sh $(ZIP)

test: setup-oracles package ## all tests, on two cores
	@$(ENV) $(FLOOR) -m pytest -n 2 --dist loadfile $(ARGS)

validate: setup-oracles ## long simulations; writes docs/validation.md
	@$(ENV) $(FLOOR) -m pytest -m validate --override-ini addopts="--import-mode=importlib -ra" $(ARGS)

bench: setup-oracles package ## speeds beside the peers; writes docs/benchmarks.md
	@$(ENV) $(FLOOR) tests/benchmarks/run.py $(ARGS)

lint: setup package ## ruff, mypy, and what the plugin site checks on the zip
	@scripts/lint.sh $(ZIP)

translate: setup ## bring i18n/*.ts up to date with the code
	@$(FLOOR) scripts/translate.py update

package: setup ## dist/smartcity-<version>.zip
	@$(FLOOR) scripts/package.py

sample-data: setup-oracles ## rebuild resources/sample_data
	@$(ENV) $(FLOOR) scripts/make_sample_data.py

models: setup ## rebuild resources/models
	@$(ENV) $(FLOOR) scripts/make_models.py

pictures: setup-oracles package ## take the README's pictures of QGIS's window anew, into docs/images
	@$(ENV) $(FLOOR) -m pytest -q tests/desktop/test_exercises.py tests/desktop/test_cycle.py tests/desktop/test_workshop.py
	@$(FLOOR) scripts/pictures.py

clean: ## remove what was made (not the environments)
	rm -rf build dist .pytest_cache .ruff_cache .mypy_cache i18n/*.qm
