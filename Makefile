# What people do here. `make run` serves the policies of this folder on http://127.0.0.1:8080.
.PHONY: run test bench

run:
	cargo run --release -- serve

test:
	cargo test

bench:
	cargo bench
