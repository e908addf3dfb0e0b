#!/usr/bin/env bash
# Makes .venv with exactly the Python packages that the browser and command checks name.
# Does nothing while the list of packages, the Python version and this script stay the same.
set -euo pipefail

fail() {
  printf 'setup-python: %s\n' "$*" >&2
  exit 1
}

cd "$(dirname "${BASH_SOURCE[0]}")/.."
requirements=Tests/BrowserTests/requirements.txt
venv=.venv
stamp=$venv/.requirements

command -v python3 >/dev/null || fail "python3 is missing; install it and try again."
python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || fail "Python 3.11 or newer is needed."

current=$({ cat "$requirements" scripts/setup-python.sh; python3 --version; pwd; } | sha256sum)
if [[ -x $venv/bin/pytest && -f $stamp && $(<"$stamp") == "$current" ]]; then
  exit 0
fi

printf 'Setting up Python packages in %s …\n' "$venv"
rm -rf "$venv"
python3 -m venv "$venv" || fail "no virtual environment could be made; is python3-venv installed?"
"$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$requirements" ||
  fail "not all packages of $requirements could be installed; is the network there?"
printf '%s\n' "$current" >"$stamp"
