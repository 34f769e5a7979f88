// esbuild with Dart Sass: bundled, minified and fingerprinted; images are left alone.
import { build } from 'esbuild'
import { compile, Logger } from 'sass'
import { alias, coffee, entries, out, sheets } from './parts.mjs'

const languages = {
  name: 'languages',
  setup(build) {
    build.onLoad({ filter: /\.coffee$/ }, ({ path }) => ({ contents: coffee(path), loader: 'js' }))
    build.onLoad({ filter: /\.scss$/ }, ({ path }) => ({
      contents: compile(path, { loadPaths: sheets, logger: Logger.silent }).css,
      loader: 'css',
    }))
  },
}

await build({
  entryPoints: entries,
  bundle: true,
  minify: true,
  outdir: out,
  entryNames: '[name]-[hash]',
  loader: { '.erb': 'js' },
  alias,
  external: ['*.png', '*.svg'],
  logLevel: 'error',
  plugins: [languages],
})
