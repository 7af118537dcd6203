#!/usr/bin/env bash
# How well forms are read. Usage: eval_reading.sh SIREKAP FORMS
# Real crops are of stations that the model never saw (the split of training/labels.py); they are skipped where the real
# data is absent. Photos of real forms are read and shown.
set -euo pipefail
cd "$(dirname "$0")/.."
sirekap=$1 forms=$2
export SIREKAP_LANG=en
shared=${SIREKAP_SHARED:-../shared/data}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "== digits: real crops of held-out stations"
if [ -f "$shared/digits/digits-chasil-2024.tar.xz" ]; then
    tar -xJf "$shared/digits/digits-chasil-2024.tar.xz" -C "$work"
    python3 scripts/held_out.py "$work" training
    $sirekap eval digits "$work/held-out" --list
else
    echo "skipped: no real crops in $shared"
fi

echo "== photos of the official form"
if [ -d "$shared/photos" ]; then
    for photo in "$shared"/photos/*; do
        $sirekap read "$photo" || test $? -ge 7
    done
else
    echo "skipped: no photos in $shared"
fi

echo "== synthetic pages by wear ($forms forms a row, all contests)"
$sirekap eval pages --forms "$forms"
echo "== synthetic pages by kind of damage and severity"
$sirekap eval pages --by kind --forms 8
