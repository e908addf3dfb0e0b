#!/usr/bin/env bash
# Races Hugo and then Pagefind, and measures searches at scale: `make bench`, or
#   Benchmarks/run.sh BALIE [--procedures N] [--rounds N]     only Hugo, with options of race.py
#   Benchmarks/run.sh BALIE parity                            whether Hugo prints the same, after a race
#   Benchmarks/run.sh BALIE search                            only the searches
#   Benchmarks/run.sh BALIE workshop                          only what an editor waits for, after a race
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
balie=${1:?usage: run.sh BALIE [options of race.py]}
shift
scripts/setup-python.sh

race() { .venv/bin/python Benchmarks/race.py --balie "$balie" --hugo .venv/bin/hugo "$@"; }
parity() { .venv/bin/python Benchmarks/parity.py Benchmarks/work/balie/public Benchmarks/work/hugo-full/public; }
search() {
  .venv/bin/python Benchmarks/search_race.py --balie "$balie"
  .venv/bin/python Benchmarks/search_scale.py --balie "$balie"
}

workshop() { .venv/bin/python Benchmarks/workshop.py --balie "$balie" --hugo .venv/bin/hugo; }

case "${1:-all}" in
  all)
    race
    parity
    workshop
    search
    ;;
  parity) parity ;;
  workshop) workshop ;;
  search) search ;;
  *) race "$@" ;;
esac
