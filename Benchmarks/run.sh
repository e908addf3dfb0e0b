#!/usr/bin/env bash
# Races Hugo: `make bench`, or Benchmarks/run.sh BALIE [--procedures N] [--rounds N].
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
balie=${1:?usage: run.sh BALIE [options of race.py]}
shift
scripts/setup-python.sh
exec .venv/bin/python Benchmarks/race.py --balie "$balie" --hugo .venv/bin/hugo "$@"
