# shellcheck shell=bash disable=SC2154
# Sourced by run.sh: javac alone, and javac with our processor.

# compile row check output option...: runs javac on the application into app/target/OUTPUT, below the
# build file, by which the processor finds the folder of the application.
compile() {
  local row=$1 check=$2
  out=$app/target/$round-$3
  shift 3
  mkdir -p "$out/classes" "$out/sources"
  measure "$row" "$check" "${java}c" -cp "$annotations" -d "$out/classes" -s "$out/sources" "$@" \
    src/main/java/shop/Shop.java
}

measure_ours() {
  local kind
  cd "$app" || return
  cache=$app/target/$round-cache
  saved=$workload/manifest.json
  local ours=(-processorpath "$processor" -Aassetbundle.cache="$cache")
  local noop=(-processorpath "$work/noop")

  compile none is_compiled none -proc:none
  compile noop is_compiled noop "${noop[@]}"
  rm -f "$saved"
  compile cold is_first ours "${ours[@]}"
  compile noop+class is_compiled noop-class "${noop[@]}" "$app/target/$round-ours/sources/shop"/Assets*.java
  compile same is_unchanged ours "${ours[@]}"
  # What was written seconds before is read once more; from now on it is at rest.
  sleep 3
  compile settled is_unchanged ours "${ours[@]}"
  sleep 3
  compile again is_unchanged ours "${ours[@]}"
  # Each change comes on top of those before it, so that there is one between two builds.
  for kind in script sheet image add remove; do
    edit "$kind"
    compile "$kind" is_changed ours "${ours[@]}"
  done
  restore
  rm -f "$saved"
  compile elsewhere is_as_first elsewhere "${ours[@]}"
  rm -f "$saved"
  compile restored is_as_first ours "${ours[@]}"
  rm -rf "$app/target/$round-ours/classes" "$app/target/$round-ours/sources" "$saved"
  compile warm is_as_first ours "${ours[@]}"
  rm -f "$saved"
  compile cold-plain is_plain plain "${ours[@]/"$cache"/"$cache-plain"}" -Aassetbundle.encodings=
  if [[ $size == L ]]; then
    rm -f "$saved"
    compile cold-512m is_as_first small "${ours[@]/"$cache"/"$cache-small"}" -J-Xmx512m
  fi
  cd "$here" || return
}

is_compiled() {
  [[ -f $out/classes/shop/Shop.class ]] || { echo "no class"; return 1; }
}

# is_complete edit...: what Check says of the files and of what has changed since the build before.
is_complete() {
  is_compiled && "$java" -cp "$work/classes:$processor" Check "$workload" "$out/classes" "$saved" "$@"
}

is_first() {
  is_complete && tree >"$workload/tree"
}

is_unchanged() {
  is_complete && is_same_tree
}

is_changed() {
  is_complete "$kind"
}

is_as_first() {
  is_complete && is_same_tree
}

is_plain() {
  is_complete || return 1
  [[ -z $(find "$out/classes" -name '*.gz' -o -name '*.br' | head -n 1) ]] || { echo "compressed files"; return 1; }
}

is_same_tree() {
  tree | diff "$workload/tree" - >"$work/tree.diff" || { echo "changed: $(sed -n 2p "$work/tree.diff")"; return 1; }
}

tree() {
  (cd "$out" && find classes sources -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum)
}
