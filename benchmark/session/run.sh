#!/usr/bin/env bash
# What a build takes in a session that outlives it, and how long a save takes to reach a request and a browser, on the
# workload S of benchmark/workloads: run that first. The last part needs Chromium.
#
#   benchmark/session/run.sh [ROUNDS]
#
# Run `mvn -q package -DskipTests` first.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-50}
java=${JAVA_HOME:+$JAVA_HOME/bin/}
app=benchmark/workloads/target/S/app
[[ -d $app ]] || { echo "no $app: run benchmark/workloads/run.sh S" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
jars=(processor/target/assetbundle-processor-*-cli.jar)
cp -r "$app/src" "$app/vendor" "$work/"
"${java}javac" -proc:none -cp "${jars[0]}" -d "$work/classes" benchmark/session/SessionLoop.java
"${java}java" -cp "${jars[0]}:$work/classes" dev.assetbundle.processor.cli.SessionLoop "$rounds" "$work" "$work/out" \
  src/main/assets/javascripts/shop/cart.js src/main/assets/stylesheets/shop/_cart.scss
"${java}javac" -proc:none -cp "${jars[0]}" -d "$work/classes" benchmark/session/LiveLoop.java \
  benchmark/session/FirstRequest.java
classes=$work/target/classes
libraries=annotations/target/classes:runtime/target/classes
mkdir -p "$classes"
# compile CACHE: builds the application, as before it is started.
compile() {
  "${java}javac" -cp "$libraries" -processorpath "$(realpath "${jars[0]}")" -Aassetbundle.basedir="$work" \
    -Aassetbundle.cache="$1" -d "$classes" "$work/src/main/java/shop/Shop.java" "${@:2}"
}
compile "$work/cache"
# Each in a JVM of its own, and with what the build stored, but nothing that live mode did.
for _ in 1 2 3 4 5; do
  cp -r "$work/cache" "$work/stored"
  for cache in "$work/stored" off; do
    "${java}java" -cp "${jars[0]}:$work/classes" FirstRequest "$work" "$cache"
  done
  rm -r "$work/stored"
done
dart_sass=(extensions/dart-sass/target/assetbundle-dart-sass-*-cli.jar)
for jar in "${jars[0]}" "${dart_sass[0]}"; do
  [[ -f $jar ]] || { echo "no $jar: run mvn -q package -DskipTests" >&2; exit 1; }
  echo "live mode with $(basename "$jar" -cli.jar)"
  "${java}java" -cp "$jar:$work/classes" LiveLoop "$rounds" "$work" \
    src/main/assets/javascripts/shop/cart.js src/main/assets/stylesheets/shop/_cart.scss
done

browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || {
  echo "no Chromium on the PATH: what a browser takes is not measured"
  exit 0
}
# Five blocks of rounds, each of one at least.
block=$(((rounds + 4) / 5))
compile off benchmark/session/BrowserLoop.java
"${java}java" -Dassetbundle.live -Dsun.net.httpserver.nodelay=true -cp "$classes:$libraries" shop.BrowserLoop \
  "$block" "$work" src/main/assets/stylesheets/shop/_cart.scss "$browser"
