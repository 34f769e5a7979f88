// esbuild with Dart Sass, as the package sass (JavaScript) or sass-embedded: bundled, minified and
// fingerprinted; images are left alone.
import { build } from 'esbuild'
import { alias, coffee, entries, out, sheets } from './parts.mjs'

const { initAsyncCompiler, Logger } = await import(process.argv[4])
const compiler = await initAsyncCompiler()

const languages = {
  name: 'languages',
  setup(build) {
    build.onLoad({ filter: /\.coffee$/ }, ({ path }) => ({ contents: coffee(path), loader: 'js' }))
    build.onLoad({ filter: /\.scss$/ }, async ({ path }) => ({
      contents: (await compiler.compileAsync(path, { loadPaths: sheets, logger: Logger.silent })).css,
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
await compiler.dispose()
