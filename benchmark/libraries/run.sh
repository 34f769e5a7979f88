#!/usr/bin/env bash
# What 300 jars with assets on the processor path add to a build in which nothing changed, and to one after an edit. The
# compiler looks for processors in each jar, so a processor that does nothing is measured beside ours, by turns.
#
#   benchmark/libraries/run.sh [ROUNDS]
#
# Prints medians of the CPU time of whole compilers in ms, which other work on the machine changes less than the clock.
# Run `mvn -q package -DskipTests` first. PROCESSOR names another processor path.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-15}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}
classes=$(realpath annotations/target/classes):$(realpath runtime/target/classes)
ours=${PROCESSOR:-$(realpath processor/target/assetbundle-processor-*-cli.jar)}
nothing=$work/nothing
"${java}javac" -proc:none -d "$nothing" benchmark/workloads/src/NoopProcessor.java
mkdir -p "$nothing/META-INF/services"
echo NoopProcessor > "$nothing/META-INF/services/javax.annotation.processing.Processor"
many=$("${java}java" benchmark/libraries/Jars.java "$work/jars" 300)
few=$work/jars/library7/1.0/library7-1.0.jar:$work/jars/library200/1.0/library200-1.0.jar
app=$work/app
mkdir -p "$app/src/main/assets/js" "$work/java"
touch "$app/pom.xml"
printf '//= require library7/dist/3\n//= require library200\nstart();\n' > "$app/src/main/assets/js/application.js"
echo '@dev.assetbundle.AssetBundle(manifests = "application.js") class App {}' > "$work/java/App.java"

compile() { # processor, jars
  "${java}javac" -XDsuppressNotes -cp "$classes" -processorpath "${!1}:${!2}" -Aassetbundle.basedir="$app" \
    -Aassetbundle.minify=false -Aassetbundle.cache="$work/cache.$1.$2" -d "$work/$1.$2" "$work/java/App.java" > "$work/said" 2>&1 ||
    { cat "$work/said" >&2; exit 1; }
}

all() { # what to do with each pair
  local processor jars
  for processor in nothing ours; do
    for jars in few many; do "$1" "$processor" "$jars"; done
  done
}

measured() {
  local TIMEFORMAT='%U %S'
  { time compile "$@"; } 2>&1 | awk '{printf "%d\n", ($1 + $2) * 1000}' >> "$work/$kind.$1.$2.ms"
}

median() { sort -n "$work/$kind.$1.$2.ms" | awk '{v[NR]=$1} END {print v[int((NR+1)/2)]}'; }

more() { # processor
  local few_ms many_ms
  few_ms=$(median "$1" few)
  many_ms=$(median "$1" many)
  printf '%-8s %-8s 2 jars %5d ms   300 jars %5d ms   more %4d ms\n' \
    "$kind" "$1" "$few_ms" "$many_ms" $((many_ms - few_ms))
}

all compile
# A jar that is older than two seconds is known by its time.
sleep 3
all compile
for kind in same edited; do
  for ((i = 0; i < rounds; i++)); do
    [ "$kind" = same ] || echo "edited($i);" >> "$app/src/main/assets/js/application.js"
    all measured
  done
  more nothing
  more ours
done
