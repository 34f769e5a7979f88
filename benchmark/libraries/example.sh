#!/usr/bin/env bash
# What a clean build of the example takes with its libraries in jars, and with the same files in vendor/, by turns.
#
#   benchmark/libraries/example.sh [ROUNDS]
#
# Prints medians of the CPU time of whole compilers and their processes, and of the wall time, in ms. What the two builds
# publish is compared. Run `mvn -q package -DskipTests` first; needs Maven Central the first time. OPTIONS is given to javac.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-9}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}
classes=$(realpath annotations/target/classes):$(realpath runtime/target/classes)
processor=$(realpath processor/target/assetbundle-processor-*-cli.jar)
webjars=$(benchmark/webjars.sh benchmark/libraries/target)

app() { # side: makes the example
  mkdir -p "$work/$1/src"
  cp -r example/src/main "$work/$1/src/"
  touch "$work/$1/pom.xml"
}

app jars
app vendor
vendor=$work/vendor/vendor/assets
mkdir -p "$work/unpacked" "$vendor/javascripts" "$vendor/stylesheets"
for jar in ${webjars//:/ }; do (cd "$work/unpacked" && "${java}jar" --extract --file "$jar"); done
packages=$work/unpacked/META-INF/resources/webjars
cp "$packages"/jquery/*/dist/jquery.js "$packages"/bootstrap/*/dist/js/bootstrap.bundle.js "$vendor/javascripts/"
cp -r "$packages"/bootstrap/*/scss "$vendor/stylesheets/bootstrap"
sed -i 's|jquery/dist/jquery|jquery|; s|bootstrap/dist/js/bootstrap.bundle|bootstrap.bundle|' \
  "$work/vendor/src/main/assets/js/application.js"
sed -i 's|bootstrap/scss/bootstrap|bootstrap/bootstrap|' "$work/vendor/src/main/assets/css/application.scss"

compile() { # side, processor path
  rm -rf "$work/out.$1"
  # shellcheck disable=SC2046,SC2086
  "${java}javac" -XDsuppressNotes ${OPTIONS:-} -cp "$classes" -processorpath "$2" -Aassetbundle.basedir="$work/$1" \
    -Aassetbundle.cache=off -d "$work/out.$1" $(find "$work/$1/src" -name '*.java' | sort) > "$work/said" 2>&1 ||
    { cat "$work/said" >&2; exit 1; }
}

measured() { # side, processor path
  local TIMEFORMAT='%R %U %S'
  { time compile "$@"; } 2>&1 |
    awk -v wall="$work/$1.wall" -v cpu="$work/$1.cpu" \
      '{printf "%d\n", $1 * 1000 >> wall; printf "%d\n", ($2 + $3) * 1000 >> cpu}'
}

median() { sort -n "$1" | awk '{v[NR]=$1} END {print v[int((NR+1)/2)]}'; }

compile vendor "$processor"
compile jars "$processor:$webjars"
diff -r "$work/out.vendor/META-INF/resources" "$work/out.jars/META-INF/resources"
for ((i = 0; i < rounds; i++)); do
  # Who is first changes.
  if ((i % 2)); then
    measured vendor "$processor"
    measured jars "$processor:$webjars"
  else
    measured jars "$processor:$webjars"
    measured vendor "$processor"
  fi
done
for unit in cpu wall; do
  vendor_ms=$(median "$work/vendor.$unit")
  jars_ms=$(median "$work/jars.$unit")
  printf '%-4s vendor/ %6d ms   jars %6d ms   %+5.1f %%\n' "$unit" "$vendor_ms" "$jars_ms" \
    "$(awk "BEGIN {print ($jars_ms - $vendor_ms) * 100 / $vendor_ms}")"
done
