#!/usr/bin/env bash
# Compares the adapters with what each server has of its own: requests a second, and the CPU time of the server for
# each, side by side. The second says more on a machine that does other work.
# Needs wrk, curl, taskset and two cores; "mvn -DskipTests install" is not needed, target/classes are used.
#
#   benchmark/serving/run.sh [rounds] [seconds] [pairs...]
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-5} seconds=${2:-2}
shift $(($# < 2 ? $# : 2))
pairs=("$@")
((${#pairs[@]})) || pairs=(jdk jetty jetty-servlet tomcat spring)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=benchmark/serving/target
mkdir -p "$work/classes" "$work/files"

mvn -B -q -o -pl runtime,integration/servers -DskipTests -Dspotless.check.skip package dependency:build-classpath \
  -Dmdep.outputFile="$PWD/$work/classpath.txt" -Dmdep.includeScope=compile >/dev/null
libraries=$(tr ':' '\n' <"$work/classpath.txt" | grep -v assetbundle-runtime | paste -sd:)
classpath=$PWD/$work/classes:$PWD/runtime/target/classes:$PWD/integration/servers/target/classes:$libraries
"${java}c" -proc:none -nowarn -d "$work/classes" -cp "$classpath" benchmark/serving/src/bench/*.java
options=(-Xmx512m -XX:+UseSerialGC -Dsun.net.httpserver.nodelay=true -Dlogging.level.root=ERROR "-Dbench.files=$PWD/$work/files")
"$java" "${options[@]}" -cp "$classpath" bench.Sample
classpath=$classpath:$PWD/$work/files

servers=()
trap 'for server in "${servers[@]}"; do kill "$server" 2>/dev/null || true; done' EXIT

# start class which port
start() {
  taskset -c 0 "$java" "${options[@]}" -cp "$classpath" "bench.$1" "$2" "$3" >"$work/$1-$2.log" 2>&1 &
  servers+=($!)
  for _ in $(seq 150); do
    curl -s -o "$work/answer" "http://127.0.0.1:$3/" && return
    sleep 0.2
  done
  echo "$1 $2 does not start, see $work/$1-$2.log" >&2
  exit 1
}

# ticks process: its CPU time so far
ticks() {
  awk '{sub(/.*\) /, ""); print $12 + $13}' "/proc/$1/stat"
}

# load process seconds url header...: prints requests a second, and microseconds of CPU time of the process for each
load() {
  local process=$1 seconds=$2 url=$3 headers=() header before
  shift 3
  for header in "$@"; do headers+=(-H "$header"); done
  before=$(ticks "$process")
  taskset -c 1 wrk -t1 -c16 -d"${seconds}s" "${headers[@]}" "$url" >"$work/wrk"
  awk -v ticks=$(($(ticks "$process") - before)) -v second="$(getconf CLK_TCK)" \
    '/requests in/ {n = $1} /Requests\/sec/ {rate = $2} END {printf "%s %.2f\n", rate, ticks / second * 1e6 / n}' "$work/wrk"
}

etag() {
  curl -s -o "$work/answer" -D - "$1" | tr -d '\r' | sed -nE 's/^[Ee][Tt]ag: //p'
}

median() {
  sort -n | awk '{v[NR] = $1} END {print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'
}

path=/assets/application-0123456789abcdef.js
echo "$("$java" -version 2>&1 | head -1), $(nproc) cores, load $(cut -d' ' -f1-3 /proc/loadavg), $rounds rounds of $seconds s"
echo "| pair | answer | ours, 1/s | theirs, 1/s | ratio, median of rounds | least | most | CPU for each: ours, µs | theirs, µs | ratio | least | most |"
echo "|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
port=18200
for pair in "${pairs[@]}"; do
  ours=http://127.0.0.1:$((port += 1)) theirs=http://127.0.0.1:$((port += 1))
  declare -A our_url=([identity]=$ours$path [gzip]=$ours$path [304]=$ours$path) their_url=()
  for kind in identity gzip 304; do their_url[$kind]=$theirs$path; done
  case $pair in
    jdk) start JdkBench ours $((port - 1)); start JdkBench theirs "$port"
      for kind in identity gzip 304; do their_url[$kind]=$theirs/$kind; done ;;
    jetty) start JettyBench ours $((port - 1)); start JettyBench theirs "$port" ;;
    jetty-servlet) start JettyBench filter $((port - 1)); start JettyBench servlet "$port" ;;
    jetty-mixed) start JettyBench filter $((port - 1)); start JettyBench theirs "$port" ;;
    tomcat) start TomcatBench ours $((port - 1)); start TomcatBench theirs "$port" ;;
    tomcat-constant) start TomcatBench constant $((port - 1)); start TomcatBench theirs "$port" ;;
    spring | spring-constant)
      [[ $pair == spring ]] && which=ours || which=constant
      start SpringBench $which $((port - 1)); start SpringBench theirs "$port"
      version=$(md5sum "$work/files/META-INF/resources$path" | cut -c1-32)
      for kind in identity gzip 304; do their_url[$kind]=$theirs${path%.js}-$version.js; done ;;
  esac
  for kind in identity gzip 304; do
    our_header="X: y" their_header="X: y"
    case $kind in
      gzip) our_header="Accept-Encoding: gzip" their_header=$our_header ;;
      304) our_header="If-None-Match: $(etag "${our_url[$kind]}")"
        their_header="If-None-Match: $(etag "${their_url[$kind]}")" ;;
    esac
    ours_seen=$(curl -s -o "$work/answer" -w '%{http_code}/%{size_download}' -H "$our_header" "${our_url[$kind]}")
    theirs_seen=$(curl -s -o "$work/answer" -w '%{http_code}/%{size_download}' -H "$their_header" "${their_url[$kind]}")
    our_load=(load "${servers[0]}" "$seconds" "${our_url[$kind]}" "$our_header")
    their_load=(load "${servers[1]}" "$seconds" "${their_url[$kind]}" "$their_header")
    load "${servers[0]}" 5 "${our_url[$kind]}" "$our_header" >"$work/warm"
    load "${servers[1]}" 5 "${their_url[$kind]}" "$their_header" >"$work/warm"
    : >"$work/rounds"
    for ((round = 0; round < rounds; round++)); do
      if ((round % 2)); then
        b=$("${their_load[@]}") a=$("${our_load[@]}")
      else
        a=$("${our_load[@]}") b=$("${their_load[@]}")
      fi
      # rate and time of ours, of theirs, and the two ratios
      awk -v a="$a" -v b="$b" 'BEGIN {split(a, x, " "); split(b, y, " ");
        printf "%s %s %s %s %.3f %.3f\n", x[1], x[2], y[1], y[2], x[1] / y[1], x[2] / y[2]}' >>"$work/rounds"
    done
    row="| $pair | $kind ($ours_seen, $theirs_seen) |"
    for column in 1 3 5 2 4 6; do
      awk -v column=$column '{print $column}' "$work/rounds" | sort -n >"$work/column"
      row+=" $(median <"$work/column") |"
      ((column < 5)) || row+=" $(head -1 "$work/column") | $(tail -1 "$work/column") |"
    done
    echo "$row"
  done
  for server in "${servers[@]}"; do kill "$server"; wait "$server" 2>/dev/null || true; done
  servers=()
done
