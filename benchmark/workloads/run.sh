#!/usr/bin/env bash
# shellcheck source-path=SCRIPTDIR disable=SC2034,SC2154
#
# What a build with AssetBundle takes, beside bare engines and other tools: see README.md.
#
#   [ROUNDS=3] [PARTS="ours fast bare peers"] benchmark/workloads/run.sh [S|M|L ...]
#
# Run `mvn -q package -DskipTests` first; needs GNU time, and Maven Central the first time.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
work=$here/target
rounds=${ROUNDS:-3}
# Seconds after which a build is given up.
limit=${LIMIT:-1800}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
sizes=("$@")
((${#sizes[@]})) || sizes=(S M L)

jars=("$project"/processor/target/assetbundle-processor-*-cli.jar)
processor=${jars[0]}
dart_sass=("$project"/extensions/dart-sass/target/assetbundle-dart-sass-*-cli.jar)
esbuild=("$project"/extensions/esbuild/target/assetbundle-esbuild-*-cli.jar)
# Each holds the processor too, which is taken from the first.
extensions=${dart_sass[0]}:${esbuild[0]}
for jar in "$processor" "${dart_sass[0]}" "${esbuild[0]}"; do
  [[ -f $jar ]] || { echo "no $jar: run mvn -q package -DskipTests" >&2; exit 1; }
done
[[ -x /usr/bin/time ]] || { echo "needs GNU time: apt-get install time" >&2; exit 1; }
annotations=$project/annotations/target/classes:$project/runtime/target/classes

# shellcheck source=measure.sh
source "$here/measure.sh"
# shellcheck source=workload.sh
source "$here/workload.sh"
# shellcheck source=ours.sh
source "$here/ours.sh"
# shellcheck source=fast.sh
source "$here/fast.sh"
# shellcheck source=bare.sh
source "$here/bare.sh"
# shellcheck source=peers.sh
source "$here/peers.sh"

mkdir -p "$work/classes" "$work/noop/META-INF/services" "$work/results"
exec 9>"$work/lock"
flock -n 9 || { echo "another run is at work in $work" >&2; exit 1; }
"$here/libraries.sh" "$work/libraries"
"${java}c" -proc:none -nowarn -cp "$processor" -d "$work/classes" "$here"/src/*.java
cp "$work/classes/NoopProcessor.class" "$work/noop/"
echo NoopProcessor >"$work/noop/META-INF/services/javax.annotation.processing.Processor"

results=$work/results/$(date +%Y%m%d-%H%M%S).tsv
: >"$results"
trap 'restore; report' EXIT
# Not the next row, as bash would.
trap 'exit 130' INT TERM

report() {
  echo
  "$java" -cp "$work/classes" Report "$results"
  echo
  echo "Single results: $results"
}

machine() {
  "$java" -version 2>&1 | head -1
  echo "$(uname -srm), $(nproc) cores, load $(cut -d' ' -f1-3 /proc/loadavg), $rounds rounds"
  echo "processor $(sha256sum <"$processor" | cut -c1-12)"
}
machine | tee "$results.machine.txt"

for size in "${sizes[@]}"; do
  prepare "$size"
  # Other builds are kept until the end: file systems are slow where much was just deleted.
  rm -rf "$app/target" "$workload/out"
  mkdir -p "$app/target" "$workload/out"
  for round in $(seq "$rounds"); do
    for part in ${PARTS:-ours fast bare peers}; do
      "measure_$part"
    done
  done
  verify "$size"
  rm -rf "$app/target" "$workload/out"
done
