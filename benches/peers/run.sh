#!/usr/bin/env bash
# Installs the peers into a virtual environment below target/ and compares.
#   benches/peers/run.sh [FILE.jsonl ...]     default: the project's own unseen texts
set -euo pipefail
cd "$(dirname "$0")/../.."
venv=target/peers
if [ ! -x "$venv/bin/python" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet -r benches/peers/requirements.txt
fi
cargo build --release --locked
files=("$@")
[ ${#files[@]} -gt 0 ] || files=(tests/cases/classification/*.jsonl)
"$venv/bin/python" benches/peers/compare.py "${files[@]}"
