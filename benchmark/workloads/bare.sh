# shellcheck shell=bash disable=SC2154
# Sourced by run.sh: the engines without us, and a copy of the images.

measure_bare() {
  out=$workload/out/$round-bare
  measure bare has_bundles "$java" -cp "$work/classes:$processor" Bare "$workload" "$out"
  out=$workload/out/$round-bare-compressed
  measure bare+compress has_bundles "$java" -cp "$work/classes:$processor" Bare "$workload" "$out" compress
  out=$workload/out/$round-copy
  measure copy true cp -r "$app/src/main/assets/images" "$out"
}

# Each bundle is there, with or without a fingerprint, and not empty.
has_bundles() {
  local entry
  while read -r entry; do
    [[ -n $(find "$out" -name "${entry%.*}*.${entry##*.}" -size +0 | head -n 1) ]] || { echo "error: no $entry"; return 1; }
  done <"$workload/entries.txt"
}
