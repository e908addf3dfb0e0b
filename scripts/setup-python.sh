#!/usr/bin/env bash
# Makes .venv with exactly the Python packages that the browser and command checks name, and .venv/publishing with the
# tools that only the recipes for publishing need.
# Does nothing while the list of packages, the Python version and this script stay the same.
set -euo pipefail

fail() {
  printf 'setup-python: %s\n' "$*" >&2
  exit 1
}

cd "$(dirname "${BASH_SOURCE[0]}")/.."
requirements=Tests/BrowserTests/requirements.txt
tools=Tests/CommandTests/requirements-publishing.txt
venv=.venv
stamp=$venv/.requirements

command -v python3 >/dev/null || fail "python3 is missing; install it and try again."
python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || fail "Python 3.11 or newer is needed."

current=$({ cat "$requirements" "$tools" scripts/setup-python.sh; python3 --version; pwd; } | sha256sum)
if [[ -x $venv/bin/pytest && -f $stamp && $(<"$stamp") == "$current" ]]; then
  exit 0
fi

printf 'Setting up Python packages in %s …\n' "$venv"
rm -rf "$venv"
python3 -m venv "$venv" || fail "no virtual environment could be made; is python3-venv installed?"
python3 -m venv "$venv/publishing"
install() {
  "$1/bin/pip" install --quiet --disable-pip-version-check --requirement "$2" ||
    fail "not all packages of $2 could be installed; is the network there?"
}
install "$venv" "$requirements"
install "$venv/publishing" "$tools"
printf '%s\n' "$current" >"$stamp"
