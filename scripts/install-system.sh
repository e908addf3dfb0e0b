#!/usr/bin/env bash
# Installs the Debian packages that Balie needs, and only those that are missing.
#
#   scripts/install-system.sh build        to build the site
#   scripts/install-system.sh test         to run the browser and site checks as well
#   scripts/install-system.sh build test   both
#
# Says nothing and touches nothing when everything is there already.
set -euo pipefail

fail() {
  printf 'install-system: %s\n' "$*" >&2
  exit 1
}

usage() {
  printf 'usage: %s build|test...\n' "${0##*/}" >&2
  exit 2
}

packages_for() {
  case $1 in
    build)
      printf '%s\n' pkg-config libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libssl-dev libstemmer-dev \
        libdeflate-dev libgoogle-perftools-dev
      command -v make >/dev/null || printf '%s\n' make
      ;;
    test)
      printf '%s\n' chromium chromium-headless-shell poppler-utils fonts-noto-core python3-venv gettext \
        jq nginx-light rclone rsync
      command -v java >/dev/null || printf '%s\n' default-jre-headless
      ;;
    *) usage ;;
  esac
}

# dpkg knows a removed package too: only "ok installed" counts.
is_installed() {
  [[ $(dpkg -s "$1" 2>/dev/null) == *$'\nStatus: install ok installed'* ]]
}

as_root() {
  if ((EUID == 0)); then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "these packages need an administrator, and there is no sudo here. Install them and try again: ${missing[*]}"
  fi
}

(($# > 0)) || usage
wanted=()
for group in "$@"; do
  list=$(packages_for "$group") || exit $?
  while IFS= read -r package; do wanted+=("$package"); done <<<"$list"
done

if ! command -v dpkg >/dev/null || ! command -v apt-get >/dev/null; then
  printf 'install-system: this is not a Debian system; please install what these packages hold: %s\n' \
    "${wanted[*]}" >&2
  exit 0
fi

missing=()
for package in "${wanted[@]}"; do
  is_installed "$package" || missing+=("$package")
done
((${#missing[@]} > 0)) || exit 0

printf 'Installing %s …\n' "${missing[*]}"
as_root apt-get update -qq ||
  fail "the package lists could not be refreshed. Is the network there, and are the package sources right?"
as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
  -o Dpkg::Use-Pty=0 "${missing[@]}" >/dev/null ||
  fail "not all packages could be installed: ${missing[*]}"

# The tests run an nginx of their own: the one that Debian begins with is not left running on people's machines.
if [[ " ${missing[*]} " == *" nginx-light "* ]] && command -v systemctl >/dev/null; then
  as_root systemctl disable --now nginx >/dev/null 2>&1 || true
fi
