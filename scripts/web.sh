#!/usr/bin/env bash
# The officers' app, web/capture, the desk's pages, web/desk, and the portal's scripts, crates/portal/scripts.
#   web.sh build     builds the WebAssembly modules and the pages into web/capture/dist, web/desk/dist and crates/portal/scripts,
#                    which the program carries
#   web.sh types     writes src/generated of both: TypeScript types from the documents of the crates
#   web.sh check     types, unit tests, whether dist is what the sources give, and an officer's and a desk's
#                    way in a real browser
#   web.sh night     two phones with a sixth of this machine's processors each do all forms of a station each: what an
#                    officer waits for, and how often he taps (as root)
#   web.sh browser [FILE...]  the browser tests alone; SHOTS=FOLDER keeps pictures of the screens
set -euo pipefail
cd "$(dirname "$0")/.."
want=${1:-build}
target=${CARGO_TARGET_DIR:-$PWD/target}

say() { echo "web: $*" >&2; }

packages() {
    if ! command -v npm >/dev/null; then
        say "no npm: install Node 20 or newer"
        exit 1
    fi
    # Exactly what the lock file names, once.
    if ! cmp -s web/capture/package-lock.json web/capture/node_modules/.lock; then
        (cd web/capture && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error)
        cp web/capture/package-lock.json web/capture/node_modules/.lock
    fi
    # The desk's pages need nothing that the officers' app has not.
    ln -sfn ../capture/node_modules web/desk/node_modules
}

tools() { printf '%s\nnode %s\n' "$(rustc --version)" "$(node --version)"; }

# same FOLDER FOLDER: whether two builds give the same files, packed or not.
same() {
    diff <(ls "$1") <(ls "$2") >&2 || return 1
    for file in "$1"/*; do
        local other=$2/${file##*/}
        case $file in
            *.gz) cmp -s <(gzip -dc "$file") <(gzip -dc "$other") || { say "${file##*/} differs"; return 1; } ;;
            *) cmp -s "$file" "$other" || { say "${file##*/} differs"; return 1; } ;;
        esac
    done
}

ready() {
    local chromium=${CHROMIUM:-/usr/bin/chromium}
    if [ ! -x "$chromium" ] || ! command -v certutil >/dev/null; then
        say "no Chromium or certutil: scripts/setup.sh test installs them"
        exit 1
    fi
    if ! command -v pdftotext >/dev/null || ! command -v pdftoppm >/dev/null; then
        say "no pdftotext or pdftoppm: scripts/setup.sh test installs them"
        exit 1
    fi
    (cd web/capture/test/photos && env -u RUSTC_WORKSPACE_WRAPPER CARGO_TARGET_DIR="$target/web" cargo build --release --locked --quiet)
    # As the tests of all crates have it, so that nothing is built twice.
    cargo nextest run --locked --workspace --no-run --cargo-quiet
}

browser() {
    ready
    [ $# -gt 0 ] || set -- web/capture/test/browser/*.test.mjs web/desk/test/browser/*.test.mjs
    CARGO_TARGET_DIR="$target" node --test --test-concurrency=1 --test-reporter=spec "$@"
}

case $want in
    build)
        packages
        scripts/wasm.sh build
        cp web/check/check.wasm crates/portal/scripts/check.wasm
        node web/capture/tools/build.mjs
        node web/desk/tools/build.mjs
        tools >web/capture/dist.txt
        ;;
    types)
        packages
        node web/capture/tools/types.mjs
        node web/desk/tools/types.mjs
        ;;
    check)
        packages
        node web/capture/tools/types.mjs --check
        node web/desk/tools/types.mjs --check
        [ -f web/reader/reader.wasm ] && [ -f web/proof/proof.wasm ] && [ -f web/check/check.wasm ] && [ -f web/sign/sign.wasm ] || scripts/wasm.sh build
        for of in capture desk; do (cd "web/$of" && npm run --silent check && npm run --silent test); done
        for of in tsconfig tsconfig.worker; do web/capture/node_modules/.bin/tsc -p crates/portal/$of.json; done
        if [ "$(tools)" = "$(cat web/capture/dist.txt)" ]; then
            built=$(mktemp -d)
            trap 'rm -rf "$built"' EXIT
            for of in capture desk; do
                node "web/$of/tools/build.mjs" "$built/$of" >/dev/null
                same "web/$of/dist" "$built/$of" || { say "web/$of/dist is not what the sources give: scripts/web.sh build, and commit it"; exit 1; }
            done
            cmp -s web/check/check.wasm crates/portal/scripts/check.wasm || { say "crates/portal/scripts/check.wasm is not what web/check gives: scripts/web.sh build, and commit it"; exit 1; }
            say "dist is what the sources give"
        else
            say "dist was built with other tools, so its bytes are NOT CHECKED: $(tr '\n' ' ' <web/capture/dist.txt)"
        fi
        browser
        ;;
    browser)
        packages
        shift
        browser "$@"
        ;;
    night)
        packages
        ready
        CARGO_TARGET_DIR="$target" node web/capture/test/browser/night.mjs
        ;;
    *) say "build, types, check, night or browser is expected"; exit 1 ;;
esac
