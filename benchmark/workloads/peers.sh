# shellcheck shell=bash disable=SC2154
# Sourced by run.sh: other tools, where they are installed.

packages=(esbuild@0.25.10 vite@6.3.5 sass@1.89.2 sass-embedded@1.93.3 coffeescript@2.7.0)

measure_peers() {
  local name
  if ruby -e 'require "sprockets"; require "sassc"' 2>/dev/null; then
    for name in sprockets sprockets-same; do
      out=$workload/out/$round-sprockets
      measure "$name" has_all ruby "$here/peers/sprockets.rb" "$workload" "$out" "$workload/out/$round-sprockets-cache"
    done
  else
    absent sprockets "apt-get install ruby-sprockets ruby-sassc ruby-terser ruby-coffee-script-source nodejs"
  fi
  for name in esbuild esbuild-js vite; do
    if [[ -d $work/npm/node_modules/${name%-js} && -d $work/npm/node_modules/sass-embedded ]]; then
      cp "$here"/peers/*.mjs "$work/npm/"
      out=$workload/out/$round-$name
      # Vite takes the package with the fast Dart Sass by itself.
      local sass=sass-embedded
      [[ $name != esbuild-js ]] || sass=sass
      measure "$name" has_bundles node "$work/npm/${name%-js}.mjs" "$workload" "$out" "$sass"
    else
      absent "$name" "npm install --prefix benchmark/workloads/target/npm ${packages[*]}"
    fi
  done
}

# Sprockets' manifest names all bundles and all static files.
has_all() {
  has_bundles && ruby -rjson -e '
    missing = ARGV[1..].flat_map { |file| File.readlines(file, chomp: true) } - JSON(File.read(ARGV[0]))["assets"].keys
    abort("error: not in the manifest: #{missing.first}") unless missing.empty?
  ' "$out/manifest.json" "$workload"/{entries,statics}.txt
}
