# `make help` lists what can be made.
SWIFT ?= swift
BALIE := .build/release/balie
SITE := public
SCHEMAS := portal calendar organisation evidence register act topic life-event procedure form page search waivers completeness jargon retired changes terms translations

.DEFAULT_GOAL := help
.PHONY: help site test preview format lint check bench bench-search schemas reference golden clean build

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: ## Build the program in release
	@scripts/install-system.sh build
	$(SWIFT) build -c release --product balie --explicit-target-dependency-import-check error

site: build ## Build the program and write the site into public/
	$(BALIE) build --output $(SITE)

test: ## Run all tests: units, the site in a browser, the command line
	@scripts/install-system.sh build test
	@scripts/setup-python.sh
	$(SWIFT) test --explicit-target-dependency-import-check error
	@$(MAKE) --no-print-directory site
	.venv/bin/pytest Tests/BrowserTests --site $(SITE)
	.venv/bin/pytest Tests/CommandTests --balie $(BALIE) --scripts templates/js

preview: build ## Show the site on this machine and follow every change of a file
	@$(BALIE) preview

format: ## Format all Swift sources
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests

lint: ## Check the format of all Swift sources
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

check: build lint ## Check the format of the sources and prove the catalogue
	$(BALIE) check --strict

bench: build ## Race Hugo with 6,300 procedures in three languages, and Pagefind with the sample
	@scripts/install-system.sh build test
	@Benchmarks/run.sh $(BALIE)

bench-search: build ## Race Pagefind, and measure searches among 2,600 and 10,000 procedures
	@scripts/install-system.sh build test
	@Benchmarks/run.sh $(BALIE) search

schemas: build ## Write the JSON Schemas that editors use
	@mkdir -p schemas
	@for name in $(SCHEMAS); do $(BALIE) schema $$name >schemas/$$name.json; done

reference: build ## Write the manuals and the script that are made from the program
	$(BALIE) reference content >docs/content-reference.md
	$(BALIE) reference findings >docs/findings.md
	$(BALIE) reference folding >templates/js/folding.js

golden: ## Rewrite the golden files; read the difference before you commit it
	UPDATE_GOLDEN=1 $(SWIFT) test || true

clean: ## Remove everything that was made
	rm -rf .build .venv Benchmarks/work Tests/BrowserTests/output
	find $(SITE) -mindepth 1 -not -name .gitkeep -delete
