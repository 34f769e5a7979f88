#!/usr/bin/env bash
# Fetches the libraries of the example from Maven Central, once, and prints their jars as a path: webjars.sh FOLDER
set -euo pipefail
pom=$(cd "$(dirname "$0")/.." && pwd)/pom.xml
mkdir -p "$1"
cd "$1"
jars=()
for library in jquery bootstrap; do
  version=$(sed -n "s|.*<$library.version>\(.*\)</.*|\1|p" "$pom")
  [[ -s $library-$version.jar ]] ||
    mvn -B -ntp -q dependency:copy -Dartifact="org.webjars.npm:$library:$version" -DoutputDirectory=. >&2
  jars+=("$PWD/$library-$version.jar")
done
(IFS=: && echo "${jars[*]}")
