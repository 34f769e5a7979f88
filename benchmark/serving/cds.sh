#!/usr/bin/env bash
# Measures what an archive of classes (AppCDS) gives the start of the example, up to its first page and script.
set -euo pipefail
cd "$(dirname "$0")/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
jar=$(find example/target -name 'assetbundle-example-*.jar' ! -name '*-*s.jar')
archive=$(mktemp -d)
trap 'rm -rf "$archive"' EXIT

# Starts the shop, asks for its page and its script, ends it, and prints the milliseconds that the answers took.
start() {
  exec 3< <(exec "$java" "$@" -jar "$jar" --port 0 2>/dev/null & echo $!; wait)
  local begin=${EPOCHREALTIME/./} pid line
  read -r pid <&3
  read -r line <&3
  local url=${line#*at }
  url=${url%% *}
  local script
  script=$(curl -s "$url" | grep -o '/assets/application-[0-9a-f]*\.js' | head -1)
  curl -s -o /dev/null -f "${url%/}$script"
  echo $(((${EPOCHREALTIME/./} - begin) / 1000))
  kill "$pid"
  cat <&3 >/dev/null
  exec 3<&-
}

median() { sort -n | sed -n "$((($1 + 1) / 2))p"; }

"$java" -version 2>&1 | head -1
start -XX:ArchiveClassesAtExit="$archive/shop.jsa" >/dev/null
du -k "$archive/shop.jsa" | awk '{print "archive: " $1 " KB"}'
runs=${1:-15}
for ((i = 0; i < runs; i++)); do
  start -Xshare:auto >>"$archive/without"
  start -XX:SharedArchiveFile="$archive/shop.jsa" >>"$archive/with"
done
echo "without: $(median "$runs" <"$archive/without") ms, with: $(median "$runs" <"$archive/with") ms, medians of $runs"
