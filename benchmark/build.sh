#!/usr/bin/env bash
# What AssetBundle adds to javac, measured on the example and on many static files.
# Run `mvn -q package -DskipTests` first; needs GNU time, and Maven Central the first time.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
classes=annotations/target/classes:runtime/target/classes
processor=$(ls processor/target/assetbundle-processor-*-cli.jar)
path=$(realpath annotations/target/classes):$(realpath runtime/target/classes)

compile() { # folder output option...
  local folder=$1 output=$2
  shift 2
  mkdir -p "$output"
  (cd "$folder" && /usr/bin/time -f '%e %U %M' -o "$work/time" \
    javac "$@" -cp "$path" -d "$output" $(find src/main/java -name '*.java'))
}

row() { # name; reads lines of "wall cpu kilobytes", prints the medians
  sort -n | awk -v name="$1" '{w[NR]=$1; u[NR]=$2; m[NR]=$3}
    END {k=int((NR+1)/2); printf "%-44s %6.2f s  %6.2f s CPU  %6.0f MB\n", name, w[k], u[k], m[k]/1024}'
}

echo "== the example: where the time goes (one cold build, all in the JVM of javac)"
compile example "$work/example" -processorpath "$(realpath "$processor"):$(benchmark/webjars.sh benchmark/libraries/target)" \
  -Aassetbundle.worker=off -Aassetbundle.cache=off \
  -J-XX:StartFlightRecording=filename="$work/build.jfr",settings=profile,jdk.ExecutionSample#period=10ms,jdk.NativeMethodSample#period=10ms \
  > /dev/null
java benchmark/OwnShare.java "$work/build.jfr"

echo "== 5,000 static files of 20 KB (medians of $rounds)"
app=$work/statics
mkdir -p "$app/src/main/assets/images" "$app/src/main/assets/js" "$app/src/main/java"
echo 'start();' > "$app/src/main/assets/js/application.js"
touch "$app/pom.xml"
head -c 102400000 /dev/urandom > "$work/bytes"
split -b 20480 -a 4 --additional-suffix=.png "$work/bytes" "$app/src/main/assets/images/"
echo '@dev.assetbundle.AssetBundle(manifests = "application.js") class App {}' > "$app/src/main/java/App.java"
for round in $(seq "$rounds"); do
  for globs in none '**'; do
    # A new folder each time: file systems are slow where many files were just deleted.
    compile "$app" "$work/out-$round-${globs/\*\*/all}" -processorpath "$(realpath "$processor")" \
      -Aassetbundle.minify=false -Aassetbundle.statics="${globs/none/}" -J-Xmx256m \
      -Aassetbundle.cache="$work/cache-$round-${globs/\*\*/all}"
    cat "$work/time" >> "$work/statics-$globs.txt"
  done
done
row 'no static files' < "$work/statics-none.txt"
row '5,000 static files' < "$work/statics-**.txt"
