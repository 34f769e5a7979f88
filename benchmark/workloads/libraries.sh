#!/usr/bin/env bash
# Fetches the libraries of the workloads from Maven Central, once: libraries.sh FOLDER
set -euo pipefail
mkdir -p "$1"
cd "$1"
for library in jquery:3.7.1 bootstrap:4.6.2 lodash:4.17.21 d3:7.9.0 chart.js:3.7.0; do
  [[ -s ${library/:/-}.jar ]] ||
    mvn -B -ntp -q dependency:copy -Dartifact="org.webjars.npm:$library" -DoutputDirectory=. >&2
done
