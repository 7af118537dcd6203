#!/usr/bin/env bash
# What the program and the officers' app are made of: CycloneDX 1.6 and SPDX 2.3, both JSON, with licences and hashes.
#   sbom.sh [FOLDER]   writes sirekap.cdx.json, sirekap.spdx.json, petugas.cdx.json, petugas.spdx.json (default: target/sbom).
#                      A small program of our own (sbom.py) makes them from what Cargo and npm have locked: no crate is needed for it
#   sbom.sh release    builds the program as it is released: it knows its commit (`sirekap attest`), and where cargo-auditable is installed
#                      the list of its crates lies in the program itself (`cargo audit bin` reads it)
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "${1:-}" = release ]; then
    SIREKAP_COMMIT=$(git rev-parse HEAD)
    export SIREKAP_COMMIT
    if cargo auditable --version >/dev/null 2>&1; then
        exec cargo auditable build --locked --release --package sirekap
    fi
    echo "sbom: no cargo-auditable: the program has no list of its crates in itself (cargo install cargo-auditable)" >&2
    exec cargo build --locked --release --package sirekap
fi

out=${1:-target/sbom}
mkdir -p "$out"
time=$(git log -1 --format=%ct 2>/dev/null || echo 0)
cargo metadata --locked --format-version 1 --filter-platform x86_64-unknown-linux-gnu |
    python3 scripts/sbom.py Cargo.lock web/capture/package-lock.json "$time" "$out"
