# make site     sets up what is missing and builds the portal from content/ into site/
# make test     sets up what is missing and runs every test, browser tests included
# make bench-search  measures the search beside Pagefind's on some 2,900 statutes (PORTALGEN_CORPUS: the folder of laws.tar.xz)
# make bench-import  measures the import on one core: of the sources in content/, or of DOCUMENTS=FOLDER
# make bench-pages  weighs pages and times their painting on a slowed phone: 1.6 Mbit/s, 150 ms, a quarter of the processor
# make check-statutes  imports every statute of PORTALGEN_CORPUS and compares the characters in and out
# make validate  holds every page of site/ against the Nu HTML checker
# make screenshots  draws every kind of page of site/ into screenshots/, in every dress, and prints some
# make fuzz     imports what libFuzzer thinks up, for FUZZ_SECONDS; what it finds is kept in .cache/fuzz/findings
# make preview  shows site/ on http://127.0.0.1:8080/
SHELL := /bin/bash
PORT ?= 8080
PORTALGEN := .build/release/portalgen
FUZZ_SECONDS ?= 60
DOCUMENTS ?= $(wildcard content/policies/*/source.*)

.PHONY: site test preview validate screenshots lint bench-search bench-import bench-pages check-statutes fuzz setup-site setup-test clean
.DEFAULT_GOAL := site

site: setup-site
	@swift build --configuration release --product portalgen --quiet
	@$(PORTALGEN) build --content content --site site
	@echo "To look at it: make preview"

preview:
	@test -f site/index.html || { echo "There is no site yet: make site"; exit 1; }
	@echo "http://127.0.0.1:$(PORT)/ (Ctrl-C ends it)"
	@python3 -m http.server --bind 127.0.0.1 --directory site $(PORT)

test: setup-test lint
	@swift build --build-tests --quiet
	@swift test --skip-build
	@PORTALGEN=$(CURDIR)/.build/debug/portalgen .venv/bin/python -m pytest -q Tests/BrowserTests

bench-search: setup-test setup-site
	@swift build --configuration release --product portalgen --quiet
	@test -d .cache/bench/venv || python3 -m venv .cache/bench/venv
	@.cache/bench/venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement Benchmarks/search/requirements.txt
	@.cache/bench/venv/bin/python Benchmarks/search/bench_search.py $(PORTALGEN) .cache/bench

bench-import: setup-site
	@swift build --configuration release --product ImportBenchmark --quiet
	@.build/release/ImportBenchmark $(DOCUMENTS)

bench-pages: site setup-test
	@.venv/bin/python Benchmarks/pages/bench_pages.py site

check-statutes: setup-test
	@PORTALGEN_CORPUS_ALL=1 swift test --filter StatuteTests

validate: site
	@.ci/setup validate
	@.ci/validate

screenshots: site setup-test
	@.venv/bin/python Tests/BrowserTests/screenshots.py site screenshots

fuzz: setup-site
	@swift build --configuration release --scratch-path .build/fuzz --product ImportFuzzing --quiet \
	  -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld
	@swiftc -sanitize=fuzzer,address -use-ld=lld .build/fuzz/release/libImportFuzzing.a -lyaml -lxml2 -o .build/fuzz/import
	@python3 Tests/ImportFuzzing/make_seeds.py .cache/fuzz/seeds $(DOCUMENTS)
	@mkdir -p .cache/fuzz/corpus .cache/fuzz/findings
	@SWIFT_BACKTRACE=enable=no .build/fuzz/import .cache/fuzz/corpus .cache/fuzz/seeds -dict=Tests/ImportFuzzing/words.dict \
	  -artifact_prefix=.cache/fuzz/findings/ -max_len=20000 -timeout=10 -rss_limit_mb=2048 -max_total_time=$(FUZZ_SECONDS)

lint:
	@swift format lint --strict --parallel --recursive Package.swift Sources Tests templates Benchmarks

setup-site:
	@.ci/setup site

setup-test:
	@.ci/setup test

clean:
	@rm -rf .build .venv
	@find site -mindepth 1 ! -name .gitignore -delete
