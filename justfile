# The commands of daily work. `just check` is what the gate runs.

default: check

# Everything that must never break.
check:
    .ci/run

# Serve on 127.0.0.1:8080.
run:
    cargo run --release

# Fit the model again after the catalogue has changed.
train:
    cargo run --release -- train

# Rewrite openapi/openapi.json after a route or a field has changed.
openapi:
    UPDATE_OPENAPI=1 cargo test --test api committed_document

# Compare with the peers that a user would pick instead (needs Python).
peers:
    benches/peers/run.sh

# Speed of the classification and of a whole request.
bench:
    cargo bench
