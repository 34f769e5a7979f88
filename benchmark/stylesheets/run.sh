#!/usr/bin/env bash
# Bytes of the stylesheets of well-known packages, minified by a build of ours and by esbuild. Needs node, npm, and
# "mvn -q package -DskipTests".
#
#   benchmark/stylesheets/run.sh
#
# Prints for each package how many stylesheets it has, what they are in sum, and the best, the median and the worst of them.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cli=$(ls "$here"/../../processor/target/assetbundle-processor-*-cli.jar)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --ignore-scripts --legacy-peer-deps esbuild@0.25.10 highlight.js@11.12.0 water.css@2.1.1 \
  bootstrap@5.3.8 bulma@1.0.4 foundation-sites@6.8.1 animate.css@4.1.1 normalize.css@8.0.1 >/dev/null
mkdir -p css theirs
for folder in highlight.js/styles water.css/out bootstrap/dist/css bulma/css foundation-sites/dist/css animate.css normalize.css; do
  cp -r "node_modules/$folder" "css/${folder%%/*}"
done
rm -r css/animate.css/source
find css -type f -name '*.min.css' -delete
(cd css && find . -type f -name '*.css' | sed 's,^\./,,' | LC_ALL=C sort) >names
java -jar "$cli" precompile --root . --paths css --manifests "$(paste -sd, names)" --out ours \
  --no-digest --no-precompress --cache off >said 2>&1 || { cat said >&2; exit 1; }
for name in $(cat names); do
  node_modules/.bin/esbuild --minify --log-level=error "css/$name" --outfile="theirs/$name"
  wc -c <"ours/$name" >size
  wc -c <"theirs/$name" >>size
  echo "${name%%/*} $(paste -sd' ' size)" >>sizes
done

for package in $(cut -d' ' -f1 sizes | uniq); do
  awk -v package="$package" '$1 == package {printf "%.4f %d %d\n", $2 / $3, $2, $3}' sizes | sort -n |
    awk -v package="$package" '{ratio[NR] = $1; ours += $2; theirs += $3}
      END {printf "%-16s %4d stylesheets %9d : %9d bytes = %.3f   best %.3f  median %.3f  worst %.3f\n",
        package, NR, ours, theirs, ours / theirs, ratio[1], ratio[int((NR + 1) / 2)], ratio[NR]}'
done
