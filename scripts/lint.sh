#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# ruff and mypy on the tree; Bandit and detect-secrets on the unpacked zip, as the plugin site runs them on an upload.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=.venv/floor/bin
$bin/ruff check .
$bin/ruff format --check .
mkdir -p build/src
ln -sfn ../.. build/src/smartcity
MYPYPATH=build/src $bin/mypy --no-namespace-packages --allow-subclassing-any -p smartcity.smartcity_plugin -p smartcity.processing_algorithms
rm -rf build/zip && mkdir -p build/zip
$bin/python -m zipfile -e "$1" build/zip
$bin/bandit -q -r build/zip/smartcity
found=$(cd build/zip && ../../$bin/detect-secrets scan --all-files smartcity)
if ! $bin/python -c 'import json, sys; sys.exit(bool(json.load(sys.stdin)["results"]))' <<<"$found"; then
    echo "detect-secrets found what looks like a secret; the plugin site would refuse the upload:" >&2
    echo "$found" >&2
    exit 1
fi
echo "lint: clean"
