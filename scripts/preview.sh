#!/usr/bin/env bash
# Serves the site on this machine and writes it again whenever content or templates change.
#
#   scripts/preview.sh .build/release/balie [PORT]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
balie=${1:?usage: preview.sh BALIE [PORT]}
port=${2:-8000}

fingerprint() { find content templates -type f -printf '%p %T@ %s\n' | sort | sha256sum; }

"$balie" build --output public || true
python3 -m http.server "$port" --bind 127.0.0.1 --directory public >/dev/null 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
sleep 0.3
kill -0 "$server" 2>/dev/null || {
  printf 'preview: port %s is taken; name another: scripts/preview.sh %s PORT\n' "$port" "$balie" >&2
  exit 3
}
printf 'The site is at http://127.0.0.1:%s/ and follows your changes. Stop with Control-C.\n' "$port"

last=$(fingerprint)
while sleep 0.5; do
  now=$(fingerprint)
  if [[ $now != "$last" ]]; then
    last=$now
    # The server keeps the folder it was started in; a new generation is a new folder of the same name.
    "$balie" build --output public || true
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    python3 -m http.server "$port" --bind 127.0.0.1 --directory public >/dev/null 2>&1 &
    server=$!
  fi
done
