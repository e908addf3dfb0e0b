# `make help` lists what can be made.
SWIFT ?= swift
BALIE := .build/release/balie
# One compilation for the program and for what tests it: tests see what is internal to a target, which costs no speed.
RELEASE := -c release -Xswiftc -enable-testing
IMPORTS := --explicit-target-dependency-import-check error
SITE := public
PREFIX ?= /usr/local
DESTDIR ?=
ROOT := $(DESTDIR)$(PREFIX)
BESIDE := -m "not alone" --numprocesses 2 --dist loadfile
# Where tests write and remove their many small files.
ROOMY := TMPDIR=$$(scripts/room-for-tests.sh)
BROWSER_TESTS := $(ROOMY) .venv/bin/pytest Tests/BrowserTests --site $(SITE)
COMMAND_TESTS := $(ROOMY) .venv/bin/pytest Tests/CommandTests --balie $(BALIE) --scripts templates/js
BASH_COMPLETIONS := $(ROOT)/share/bash-completion/completions
ZSH_COMPLETIONS := $(ROOT)/share/zsh/site-functions
FISH_COMPLETIONS := $(ROOT)/share/fish/vendor_completions.d

.DEFAULT_GOAL := help
.PHONY: help site test preview format lint check bench bench-search schemas reference golden clean build \
  install install-files uninstall

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: ## Build the program in release
	@scripts/install-system.sh build
	$(SWIFT) build $(RELEASE) --product balie $(IMPORTS)

site: build ## Build the program and write the site into public/
	$(BALIE) build --output $(SITE)

install: build install-files ## Install program, theme, schemas, manual page and completions (PREFIX, DESTDIR)

# What was built is put in place; the folder of the theme is taken away first, so that no old template stays.
install-files:
	install -d "$(ROOT)/bin" "$(ROOT)/share/balie" "$(ROOT)/share/man/man1" \
	  "$(BASH_COMPLETIONS)" "$(ZSH_COMPLETIONS)" "$(FISH_COMPLETIONS)"
	install -m 755 "$(BALIE)" "$(ROOT)/bin/balie"
	rm -rf "$(ROOT)/share/balie/templates" "$(ROOT)/share/balie/schemas"
	cp -R templates schemas "$(ROOT)/share/balie/"
	chmod -R u=rwX,go=rX "$(ROOT)/share/balie"
	"$(BALIE)" reference manual >"$(ROOT)/share/man/man1/balie.1"
	"$(BALIE)" completions bash >"$(BASH_COMPLETIONS)/balie"
	"$(BALIE)" completions zsh >"$(ZSH_COMPLETIONS)/_balie"
	"$(BALIE)" completions fish >"$(FISH_COMPLETIONS)/balie.fish"

uninstall: ## Remove what ‘make install’ put in place (PREFIX, DESTDIR)
	rm -rf "$(ROOT)/share/balie"
	rm -f "$(ROOT)/bin/balie" "$(ROOT)/share/man/man1/balie.1" "$(BASH_COMPLETIONS)/balie" \
	  "$(ZSH_COMPLETIONS)/_balie" "$(FISH_COMPLETIONS)/balie.fish"

test: ## Run all tests: units, the site in a browser, the command line
	@scripts/install-system.sh build test
	@scripts/setup-python.sh & python=$$!; \
	  $(SWIFT) build $(RELEASE) --build-tests $(IMPORTS) && \
	  $(ROOMY) $(SWIFT) test $(RELEASE) --skip-build; status=$$?; wait $$python && exit $$status
	@$(MAKE) --no-print-directory site
# In the order of their names: the file that takes longest has the fewest tests, and would come last.
	$(BROWSER_TESTS) $(BESIDE) --no-loadscope-reorder
	$(BROWSER_TESTS) -m alone
	$(COMMAND_TESTS) $(BESIDE)
	$(COMMAND_TESTS) -m alone

preview: build ## Show the site on this machine and follow every change of a file
	@$(BALIE) preview

format: ## Format all Swift sources
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests

lint: ## Check the format of all Swift sources
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

check: build lint ## Check the format of the sources and prove the catalogue
	$(BALIE) check --strict

bench: build ## Race Hugo with 6,300 procedures in three languages, time what an editor waits for, race Pagefind
	@scripts/install-system.sh build test
	@Benchmarks/run.sh $(BALIE)

bench-search: build ## Race Pagefind, and measure searches among 2,600 and 10,000 procedures
	@scripts/install-system.sh build test
	@Benchmarks/run.sh $(BALIE) search

schemas: build ## Write the JSON Schemas that editors use
	$(BALIE) schema --out schemas

reference: build ## Write the manuals and the script that are made from the program
	$(BALIE) reference content >docs/content-reference.md
	$(BALIE) reference findings >docs/findings.md
	$(BALIE) reference folding >templates/js/folding.js

golden: ## Rewrite the golden files; read the difference before you commit it
	UPDATE_GOLDEN=1 $(SWIFT) test || true

clean: ## Remove everything that was made
	rm -rf .build .venv Benchmarks/work Tests/BrowserTests/output
	find $(SITE) -mindepth 1 -not -name .gitkeep -delete
