#!/usr/bin/env bash
# Measures what 10,000 assets add to the start of a server, in fresh JVMs.
set -euo pipefail
cd "$(dirname "$0")/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=benchmark/serving/target/startup
rm -rf "$work"
mkdir -p "$work/classes" "$work/source"
mvn -B -q -o -pl runtime -DskipTests -Dspotless.check.skip compile >/dev/null
"$java" benchmark/serving/src/startup/Generate.java "$work/source"
"${java}c" -proc:none -nowarn -d "$work/classes" -cp runtime/target/classes \
  "$work"/source/startup/*.java benchmark/serving/src/startup/Startup.java
jar --create --file "$work/app.jar" -C "$work/classes" .
jar --create --file "$work/runtime.jar" -C runtime/target/classes .
"$java" -version 2>&1 | head -1
for _ in $(seq "${1:-9}"); do
  "$java" -cp "$work/app.jar:$work/runtime.jar" startup.Startup
done
