#!/usr/bin/env bash
# Prints the folder in which tests write: in memory where there is plenty, since thousands of small files are written
# and removed there in a third of the time that a disk takes; the usual one otherwise.
set -euo pipefail

memory=/dev/shm
needed=$((4 * 1024 * 1024)) # KiB; more than the tests ever have at one time

has_room() {
  local free available
  free=$(df --output=avail --block-size=1K "$memory" | tail -n 1)
  available=$(awk '/^MemAvailable:/ { print $2 }' /proc/meminfo)
  ((free >= needed && available >= 2 * needed))
}

# Some tests start programs that they have put there.
takes_programs() { ! findmnt --noheadings --output OPTIONS --target "$memory" | grep -qw noexec; }

if [[ -w $memory ]] && has_room && takes_programs; then
  echo "$memory"
else
  echo "${TMPDIR:-/tmp}"
fi
