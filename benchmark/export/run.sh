#!/usr/bin/env bash
# How long an export takes, beside cp -r of the same files: 10,000 of 20 KB, from class folders and
# from a jar, and once more with nothing new; and a program that does the least an export must. Run
# `mvn -q compile -pl annotations,runtime` first, or give the folder of the runtime's classes.
# Arguments: rounds, folder of classes, number of files. Nothing is removed before the end: for some
# minutes ext4 tries each inode that was freed before it gives a new file one, which takes seconds
# after 10,000 files. So wait before the next run, too.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-7}
runtime=$(realpath "${2:-runtime/target/classes}")
count=${3:-10000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java benchmark/export/Bundle.java "$count" 20480 "$work"
javac -proc:none -d "$work/least" benchmark/export/HashAndCopy.java

# Runs a command, and adds its seconds, those of the clock and those of all CPUs, to those of a name.
seconds() { # name command...
  local name=$1 TIMEFORMAT='%R %U %S'
  shift
  { time "$@" > /dev/null 2>> "$work/errors.txt"; } 2> "$work/time.txt" || {
    cat "$work/errors.txt" >&2
    exit 1
  }
  awk '{print $1, $2 + $3}' "$work/time.txt" >> "$work/$name.txt"
}

export_from() { # place folder
  java -cp "$1:$runtime" dev.assetbundle.runtime.Export --out "$2"
}

cat "$work/bench.jar" $(find "$work/classes" -type f) > /dev/null # into the cache of the disk
for round in $(seq "$rounds"); do
  seconds cp cp -r "$work/classes/META-INF/resources" "$work/cp-$round"
  seconds least java -cp "$work/least" HashAndCopy "$work/classes/META-INF/resources" "$work/least-$round"
  seconds folder export_from "$work/classes" "$work/folder-$round"
  seconds again export_from "$work/classes" "$work/folder-$round"
  seconds jar export_from "$work/bench.jar" "$work/jar-$round"
  seconds jar-again export_from "$work/bench.jar" "$work/jar-$round"
  diff <(cd "$work/cp-$round" && find . -type f | sort) \
    <(cd "$work/jar-$round" && find . -type f -name '*.png' | sort)
done

median() { # reads numbers
  sort -n | awk '{v[NR] = $1} END {printf "%.2f %.2f %.2f\n", v[int((NR + 1) / 2)], v[1], v[NR]}'
}

printf '| what | median, s | least | most | times cp -r | CPU, s |\n|---|---:|---:|---:|---:|---:|\n'
for name in cp least folder again jar jar-again; do
  read -r middle least most < <(awk '{print $1}' "$work/$name.txt" | median)
  read -r ratio rest < <(paste "$work/$name.txt" "$work/cp.txt" | awk '{print $1 / $3}' | median)
  read -r cpu rest < <(awk '{print $2}' "$work/$name.txt" | median)
  echo "| $name | $middle | $least | $most | $ratio | $cpu |"
done
