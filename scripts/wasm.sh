#!/usr/bin/env bash
# The reader, what a phone decides, a reader's proofs, and what a desk signs, as WebAssembly modules.
#   wasm.sh build      builds web/reader/reader.wasm, web/proof/proof.wasm, web/check/check.wasm and web/sign/sign.wasm and prints
#                      their sizes; adds the compiler's target where it is missing
#   wasm.sh test       that, and reads a page and asks questions with them in Node; where the target can't be added or Node is missing it
#                      says so and passes
set -euo pipefail
cd "$(dirname "$0")/.."
want=${1:-build}
target=wasm32-unknown-unknown
# Bytes of the module with its network, at most.
most=3200000

say() { echo "wasm: $*" >&2; }

if [ ! -d "$(rustc --print sysroot)/lib/rustlib/$target" ] && ! rustup target add $target >&2; then
    say "the target $target can't be added here"
    [ "$want" = test ] && exit 0
    exit 1
fi

# Every machine builds the same bytes: where the sources lie stays out of the modules, and Cargo, which makes names from that
# place, sees them through one link, the same everywhere. Builds that use it wait for one another.
link=/tmp/sirekap-wasm
exec 9>"$link.lock"
flock 9
ln -sfn "$PWD" "$link"
plain=
for folder in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*; do plain+=" --remap-path-prefix=$folder=deps"; done
plain+=" --remap-path-prefix=$link=sirekap --remap-path-prefix=$(rustc --print sysroot)=rust"
out=${CARGO_TARGET_DIR:-$PWD/target}/web

# module FOLDER FLAG...: builds one. RUSTFLAGS stand instead of those of the folder's .cargo/config.toml, which are named again.
module() {
    (cd / && env -u RUSTC_WORKSPACE_WRAPPER -u CLIPPY_ARGS RUSTFLAGS="${2:-}$plain" CARGO_TARGET_DIR="$out" \
        cargo build --release --locked --target $target --manifest-path "$link/web/$1/Cargo.toml")
    cp "$out/$target/release/web_$1.wasm" "web/$1/$1.wasm"
}
module reader "-C target-feature=+simd128"
module proof
module check
module sign
rm -f "$link"
exec 9>&-
echo "web/proof/proof.wasm: $(wc -c <web/proof/proof.wasm) bytes, $(gzip -9c web/proof/proof.wasm | wc -c) packed with gzip"
echo "web/check/check.wasm: $(wc -c <web/check/check.wasm) bytes, $(gzip -9c web/check/check.wasm | wc -c) packed with gzip"
echo "web/sign/sign.wasm: $(wc -c <web/sign/sign.wasm) bytes, $(gzip -9c web/sign/sign.wasm | wc -c) packed with gzip"
size=$(wc -c <web/reader/reader.wasm)
echo "web/reader/reader.wasm: $size bytes, $(gzip -9c web/reader/reader.wasm | wc -c) packed with gzip"
if [ "$size" -ge $most ]; then
    say "the module is larger than $most bytes"
    exit 1
fi
[ "$want" = test ] || exit 0

(cd web/reader && cargo fmt --check)
(cd web/proof && cargo fmt --check)
(cd web/check && cargo fmt --check)
(cd web/sign && cargo fmt --check)
if ! command -v node >/dev/null; then
    say "no Node: the module is built, not run"
    exit 0
fi
node web/reader/test.mjs
node web/proof/test.mjs
node web/check/test.mjs
node web/sign/test.mjs
