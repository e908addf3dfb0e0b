#!/usr/bin/env bash
# Publishes a site to storage that speaks S3, so that no citizen ever meets a page whose style sheet or script is missing.
#
#   publishing/upload-s3.sh public s3://bucket/folder     with the AWS command line
#   publishing/upload-s3.sh public remote:bucket/folder   with rclone, which knows the remote
#
# What pages need goes first, pages next, deletions last; each file with its Content-Type and Cache-Control. When it breaks
# off, run it again: the bucket keeps a list of what may be old or new, and the next run puts all of it right. Accounts
# and endpoints are those of the tool (AWS_ENDPOINT_URL, rclone config). Needs jq. Set BALIE where the program is not on
# the PATH.
set -euo pipefail

fail() {
  printf 'upload-s3: %s\n' "$*" >&2
  exit 3
}

(($# == 2)) || {
  printf 'usage: %s SITE s3://BUCKET[/FOLDER]|REMOTE:BUCKET[/FOLDER]\n' "${0##*/}" >&2
  exit 2
}
site=${1%/} to=${2%/} balie=${BALIE:-balie}
case $to in
  s3://*) tool=aws ;;
  *:*) tool=rclone ;;
  *) fail "‘$to’ is neither s3://BUCKET nor REMOTE:BUCKET" ;;
esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# --- the two tools

# Writes the manifest of what is published to a file; the file stays away where nothing is.
fetch_with_aws() {
  local code=0
  aws s3 ls "$to/manifest.sha256" >"$work/found" 2>"$work/complaint" || code=$?
  ((code == 0)) || { [[ $code == 1 && ! -s $work/complaint ]] && return; fail "$(<"$work/complaint")"; }
  aws s3 cp --only-show-errors "$to/manifest.sha256" "$1"
}

fetch_with_rclone() {
  local code=0
  rclone lsf "$to/manifest.sha256" >"$work/found" 2>"$work/complaint" || code=$?
  ((code == 0 || code == 3)) || fail "$(<"$work/complaint")"  # 3: there is no such thing
  [[ ! -s $work/found ]] || rclone copyto "$to/manifest.sha256" "$1"
}

# Uploads all of a folder: FOLDER TYPE CACHE
put_with_aws() {
  aws s3 cp --recursive --only-show-errors --content-type "$2" --cache-control "$3" "$1/" "$to/"
}

put_with_rclone() {
  rclone copy --ignore-times --no-traverse --header-upload "Content-Type: $2" --header-upload "Cache-Control: $3" \
    "$1/" "$to/"
}

# Deletes the files of a list, a thousand at a time: LIST
delete_with_aws() {
  local bucket=${to#s3://} prefix='' batch
  if [[ $bucket == */* ]]; then prefix=${bucket#*/}/ bucket=${bucket%%/*}; fi
  split --lines=1000 "$1" "$work/batch-"
  for batch in "$work"/batch-*; do
    jq --raw-input --null-input --arg prefix "$prefix" \
      '{Objects: [inputs | {Key: ($prefix + .)}], Quiet: true}' <"$batch" >"$work/request"
    aws s3api delete-objects --bucket "$bucket" --delete "file://$work/request" >"$work/answer"
    [[ $(jq '.Errors // [] | length' "$work/answer") -le 0 ]] || fail "not all files could be deleted: $(<"$work/answer")"
  done
}

delete_with_rclone() { rclone delete --files-from-raw "$1" "$to/"; }

# --- the work

# Uploads one file under another name: FILE NAME TYPE CACHE
put_file() {
  local folder
  folder=$(mktemp -d "$work/one-XXXXXX")
  cp "$1" "$folder/$2"
  "put_with_$tool" "$folder" "$3" "$4"
}

put_manifest() { put_file "$1" manifest.sha256 'text/plain; charset=utf-8' no-cache; }

"fetch_with_$tool" "$work/published"
changed() { "$balie" changed --since "$work/published" --site "$site" "$@" 2>"$work/note" || fail "$(<"$work/note")"; }
changed --format json >"$work/changes"
if jq --exit-status '.upload + .delete == []' "$work/changes" >/dev/null; then
  printf 'Nothing to publish.\n'
  exit 0
fi
changed --format pending >"$work/pending"
put_manifest "$work/pending"

# Files of one kind go together, in the order in which the kinds first appear: new pages before those that link to them.
jq --raw-output '
  [.upload[] | {kind: [.step, .change, .type, .["cache-control"]], path}] as $files
  | reduce $files[].kind as $kind ([]; if index([$kind]) then . else . + [$kind] end)
  | to_entries[] | .key as $number | .value as $kind
  | $files[] | select(.kind == $kind) | [$number, $kind[2], $kind[3], .path] | @tsv
' "$work/changes" | awk -F '\t' -v work="$work" '
  { kind = sprintf("%s/kind-%04d", work, $1); print $2 "\t" $3 >(kind ".headers"); print $4 >(kind ".files") }'
for files in "$work"/kind-*.files; do
  [[ -e $files ]] || continue
  IFS=$'\t' read -r type cache <"${files%.files}.headers"
  mkdir "$work/group"
  (cd "$site" && xargs --delimiter='\n' cp --parents --target-directory="$work/group" <"$files")
  "put_with_$tool" "$work/group" "$type" "$cache"
  rm -rf "$work/group"
done

jq --raw-output '.delete[]' "$work/changes" >"$work/delete"
[[ ! -s $work/delete ]] || "delete_with_$tool" "$work/delete"
put_manifest "$site/manifest.sha256"
jq --raw-output '"Published: \(.upload | length) files uploaded, \(.delete | length) deleted."' "$work/changes"
