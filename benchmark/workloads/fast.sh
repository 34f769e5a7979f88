# shellcheck shell=bash disable=SC2154
# Sourced by run.sh: javac with both extensions, beside the built-in engines, by turns.

measure_fast() {
  local kind
  cd "$app" || return
  saved=$workload/manifest.json
  local built_in=(-processorpath "$processor") both=(-processorpath "$extensions")
  local cache=$app/target/$round-beside

  compile beside-noop is_compiled beside-noop -processorpath "$work/noop"
  rm -f "$saved"
  compile beside-cold is_complete beside-cold "${built_in[@]}" -Aassetbundle.cache="$cache"
  rm -f "$saved"
  compile fast is_first fast "${both[@]}" -Aassetbundle.cache="$cache-fast"
  sleep 3
  compile fast-same is_unchanged fast "${both[@]}" -Aassetbundle.cache="$cache-fast"
  sleep 3
  for kind in script sheet; do
    edit "$kind"
    compile "fast-$kind" is_changed fast "${both[@]}" -Aassetbundle.cache="$cache-fast"
  done
  restore
  rm -f "$saved"
  compile beside-plain is_plain beside-plain "${built_in[@]}" -Aassetbundle.cache="$cache-plain" -Aassetbundle.encodings=
  rm -f "$saved"
  compile fast-plain is_plain fast-plain "${both[@]}" -Aassetbundle.cache="$cache-fast-plain" -Aassetbundle.encodings=
  # What none of these builds can do without, with the flags that ours has.
  measure coffee true "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$work/classes:$processor" Coffee "$workload"
  cd "$here" || return
}
