#!/usr/bin/env bash
# What 300 jars with assets on the processor path add to a build in which nothing changed, and to one after an edit.
#
#   benchmark/libraries/run.sh [ROUNDS]
#
# Run `mvn -q package -DskipTests` first. PROCESSOR names another processor path.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-15}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java=${JAVA_HOME:+$JAVA_HOME/bin/}
classes=$(realpath annotations/target/classes):$(realpath runtime/target/classes)
processor=${PROCESSOR:-$(realpath processor/target/assetbundle-processor-*-cli.jar)}
jars=$("${java}java" benchmark/libraries/Jars.java "$work/jars" 300)
app=$work/app
mkdir -p "$app/src/main/assets/js" "$work/java"
touch "$app/pom.xml"
printf '//= require library7/dist/3\n//= require library200\nstart();\n' > "$app/src/main/assets/js/application.js"
echo '@dev.assetbundle.AssetBundle(manifests = "application.js") class App {}' > "$work/java/App.java"

compile() { # output path
  "${java}javac" -XDsuppressNotes -cp "$classes" -processorpath "$2" -Aassetbundle.basedir="$app" -Aassetbundle.minify=false \
    -Aassetbundle.cache="$work/cache" -d "$1" "$work/java/App.java" > /dev/null
}

few=$processor:$work/jars/library7/1.0/library7-1.0.jar:$work/jars/library200/1.0/library200-1.0.jar
many=$processor:$jars

millis() { # file, by the command behind it
  local start=$EPOCHREALTIME
  "${@:2}"
  local end=$EPOCHREALTIME
  echo $(((${end/./} - ${start/./}) / 1000)) >> "$1"
}

median() { sort -n "$1" | awk '{v[NR]=$1} END {print v[int((NR+1)/2)]}'; }

edit() { echo "edited($1);" >> "$app/src/main/assets/js/application.js"; }

for path in few many; do compile "$work/$path" "${!path}"; done
sleep 3
for path in few many; do compile "$work/$path" "${!path}"; done
for ((i = 0; i < rounds; i++)); do
  for path in few many; do millis "$work/same.$path" compile "$work/$path" "${!path}"; done
done
for ((i = 0; i < rounds; i++)); do
  edit "$i"
  for path in few many; do millis "$work/edited.$path" compile "$work/$path" "${!path}"; done
done
for kind in same edited; do
  few_ms=$(median "$work/$kind.few")
  many_ms=$(median "$work/$kind.many")
  printf '%-8s 2 jars %5d ms   300 jars %5d ms   more %4d ms   (medians of %d)\n' \
    "$kind" "$few_ms" "$many_ms" $((many_ms - few_ms)) "$rounds"
done
