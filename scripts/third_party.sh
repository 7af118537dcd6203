#!/usr/bin/env bash
# Other people's programs judge us: what we publish, a C2SP log reader, the Frictionless validator and a JSON Schema validator; jing, from Debian, our feeds; the portal's OpenAPI document, openapi-spec-validator; how the origin and the intake
# answer, Schemathesis by their OpenAPI documents; the codes of cards, argon2-cffi; assertions of passkeys, fido2; a witness and a feeder of witnesses, aics-witness (Python 3.12); bills of materials and what we disclose, cyclonedx-python-lib, cyclonedx-editor-validator, spdx-tools, lib4sbom. These are from PyPI. HAProxy and nginx, from Debian, stand before the intake.
# Last our second verifier, tools/verify.py: its desk on small histories, and all of it against `sirekap verify`: on this demo and one of Pilkada, on trees of November 2026, and on every corrupted tree of testkit.
set -euo pipefail
cd "$(dirname "$0")/.."
work=target/third-party
sirekap=${CARGO_TARGET_DIR:-target}/debug/sirekap   # as `make tests-built` leaves it
python=.venv/bin/python
[ -x "$python" ] || python3 -m venv .venv
"$python" -m pip install --quiet --disable-pip-version-check -r scripts/third_party.txt
rm -rf "$work"
"$sirekap" demo --no-serve --stations 300 --seed 5 --data "$work/contoh"
"$python" scripts/third_party.py "$work/contoh/tree" "$work/csv"
captured=${SIREKAP_SHARED:-../shared/data}/api
[ -d "$captured" ] || captured=
"$python" scripts/third_party_schemas.py docs/spec "$work/contoh/tree" ${captured:+"$captured"}
"$python" scripts/third_party_feeds.py "$sirekap" "$work/contoh/tree" "$work/feeds"
"$python" scripts/third_party_data.py "$sirekap" "$work/contoh/tree" "$work/data"
"$python" scripts/third_party_compare.py "$sirekap" "$work/contoh/tree" "$work/compare"
"$python" scripts/third_party_dossier.py "$sirekap" "$work/contoh/tree" "$work/dossier"
"$python" scripts/third_party_draw.py "$sirekap" "$work/contoh/tree" "$work/draw"
"$python" scripts/third_party_openapi.py "$sirekap" "$work/contoh/tree" "$work/openapi"
"$python" scripts/third_party_intake.py "$sirekap" "$work/contoh" "$work/intake"
"$python" scripts/third_party_proxies.py "$sirekap" "$work/contoh" "$work/proxies"
"$python" scripts/third_party_codes.py docs/spec/intake.md
"$python" scripts/third_party_passkeys.py docs/spec/passkeys.tsv
cp -r "$work/contoh" "$work/cosigned"
"$python" scripts/third_party_witness.py "$sirekap" "$work/cosigned" "$work/witness"
# Validators of bills of materials want other versions of the same packages, so that they have a place of their own.
[ -x .venv/sbom/bin/python ] || python3 -m venv .venv/sbom
.venv/sbom/bin/python -m pip install --quiet --disable-pip-version-check -r scripts/third_party_sbom.txt
scripts/sbom.sh "$work/sbom"
"$sirekap" disclosure init "$work/keterbukaan"
"$sirekap" disclosure render "$work/keterbukaan" --out "$work/terbit"
.venv/sbom/bin/python scripts/third_party_sbom.py "$work/sbom" "$work/terbit/cyclonedx.json"
"$(dirname "$sirekap")/examples/corrupted" "$work/corrupted"
"$sirekap" demo --pilkada --no-serve --stations 120 --photos 4 --seed 5 --data "$work/pilkada"
"$python" scripts/third_party_desk.py
"$python" scripts/third_party_verify.py "$sirekap" "$work/corrupted" "$work/contoh/tree" "$work/pilkada/tree"
