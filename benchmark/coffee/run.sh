#!/usr/bin/env bash
# CPU seconds for 357 CoffeeScript files: a build of ours with an empty cache, and node with the same
# compiler. Needs node, npm, GNU time, and "mvn -q package -DskipTests".
#
#   benchmark/coffee/run.sh [ROUNDS]
set -euo pipefail
rounds=${1:-3}
here=$(cd "$(dirname "$0")" && pwd)
cli=$(ls "$here"/../../processor/target/assetbundle-processor-*-cli.jar)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/compile.mjs" "$work"
cd "$work"
npm init -y >/dev/null
# The scripts are those of an application of its time; their licenses stay where they are.
npm install --silent --ignore-scripts --legacy-peer-deps coffeescript@2.7.0 \
  hubot-scripts@2.17.2 codo@2.1.2 >/dev/null
mkdir -p app/assets/js/all
node compile.mjs choose app/assets/js/all 357 node_modules/hubot-scripts/src node_modules/codo
echo '//= require_tree ./all' >app/assets/js/application.js
cat app/assets/js/all/*.coffee | wc -lc | awk '{print $1 " lines, " $2 " bytes"}'

cpu() { # NAME COMMAND...
  local name=$1
  shift
  /usr/bin/time -o times -f '%U %S %e' "$@" >/dev/null
  awk -v name="$name" '{printf "%-24s %6.1f s CPU, %6.1f s wall\n", name, $1 + $2, $3}' times
}

for ((i = 0; i < rounds; i++)); do
  cpu node node compile.mjs compile app/assets/js/all
  # All in one JVM, since the CPU of a worker that is ended is not counted; with its flags.
  cpu 'a build' java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx512m -jar "$cli" precompile \
    --root . --out "out$i" --manifests application.js \
    --no-minify --no-precompress --cache off --no-worker
done
