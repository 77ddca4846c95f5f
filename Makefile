# What people do here. `make run` serves the policies of this folder, and the page, on http://127.0.0.1:8080.
.PHONY: run test bench page

PAGE_SOURCES := $(shell find web/src web/scripts -type f) $(wildcard web/*.html web/*.json web/*.ts web/*.js web/.npmrc)

run: page
	cargo run --release --features workbench -- serve

test: page
	cargo test --features workbench
	cd web && npm run check && WORKBENCH_BINARY=../target/debug/pvb npm test

bench:
	cargo bench

# the page, built only when something of it changed
page: web/dist/files.rs

web/dist/files.rs: web/node_modules/.package-lock.json $(PAGE_SOURCES)
	cd web && npm run build

web/node_modules/.package-lock.json: web/package-lock.json
	cd web && npm ci --ignore-scripts --no-audit --no-fund
	touch $@
