#!/usr/bin/env bash
# Publishes a site with rsync, so that no citizen ever meets a page whose style sheet or script is missing.
#
#   publishing/upload-rsync.sh public portal@server.example:/srv/portal
#
# What pages need goes first, pages next, deletions last. When it breaks off, run it again: the server keeps a list of
# what may be old or new, and the next run puts all of it right. Set BALIE where the program is not on the PATH.
set -euo pipefail

fail() {
  printf 'upload-rsync: %s\n' "$*" >&2
  exit 3
}

(($# == 2)) || {
  printf 'usage: %s SITE DESTINATION\n' "${0##*/}" >&2
  exit 2
}
site=${1%/} to=${2%/} balie=${BALIE:-balie}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Times are kept, for they are the server's ETag. What the list names has changed, whatever size and time say.
send() { rsync --recursive --times --omit-dir-times --ignore-times --chmod=D755,F644 "$@"; }

# Where there is no manifest, or not even the folder, nothing was published yet.
LC_ALL=C send "$to/manifest.sha256" "$work/published" 2>"$work/complaint" ||
  grep -q 'No such file or directory' "$work/complaint" ||
  fail "the server cannot be read: $(<"$work/complaint")"

changed() { "$balie" changed --since "$work/published" --site "$site" "$@" 2>"$work/note"; }
for list in assets pages delete; do
  changed --list "$list" --null >"$work/$list" || fail "$(<"$work/note")"
done
if [[ ! -s $work/assets && ! -s $work/pages && ! -s $work/delete ]]; then
  printf 'Nothing to publish.\n'
  exit 0
fi
changed --format pending >"$work/pending" || fail "$(<"$work/note")"

send --mkpath "$work/pending" "$to/manifest.sha256"
for list in assets pages; do
  [[ -s $work/$list ]] || continue
  send --from0 --files-from="$work/$list" "$site/" "$to/"
done
if [[ -s $work/delete ]]; then
  # rsync deletes what a list names and a folder does not have; the folders on the way there must be.
  mkdir "$work/gone"
  (cd "$work/gone" && xargs --null dirname --zero <"$work/delete" | sort --zero-terminated --unique | xargs --null mkdir -p)
  send --from0 --delete-missing-args --files-from="$work/delete" "$work/gone/" "$to/"
fi
send "$site/manifest.sha256" "$to/manifest.sha256"

count() { tr -cd '\0' <"$work/$1" | wc -c; }
printf 'Published: %d files for pages, %d pages and lists, %d deleted.\n' \
  "$(count assets)" "$(count pages)" "$(count delete)"
if tr '\0' '\n' <"$work/assets" | grep -qx headers.nginx.conf; then
  printf 'headers.nginx.conf has changed: reload nginx.\n'
fi
