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
  measure_least
  # What none of these builds can do without, with the flags that ours has.
  measure coffee true "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$work/classes:$processor" Coffee "$workload"
  cd "$here" || return
}

# The least that the rows above can take: see LeastProcessor, which knows the files of S.
measure_least() {
  local part programs=$work/npm
  [[ $size == S ]] || return 0
  if [[ ! -x $programs/node_modules/@esbuild/linux-x64/bin/esbuild || ! -d $programs/node_modules/sass-embedded-linux-x64 ]]; then
    absent least "npm install --prefix benchmark/workloads/target/npm ${packages[*]}"
    return
  fi
  local least=(-processor LeastProcessor -processorpath "$work/classes:$processor" -Aleast.workload="$workload"
    -Aleast.output="$workload/out/$round-least" -Aleast.programs="$programs")
  compile least is_compiled least "${least[@]}" -Aleast=clean
  for part in script sheet; do
    compile "least-$part" is_compiled least "${least[@]}" -Aleast="$part"
  done
  compile least-plain is_compiled least-plain "${least[@]}" -Aleast=clean -Aleast.plain=true
}
