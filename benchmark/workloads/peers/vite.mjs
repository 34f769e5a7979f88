// Vite with Dart Sass: bundled, minified and fingerprinted; images are copied as a public folder.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Logger } from 'sass'
import { build } from 'vite'
import { alias, app, coffee, entries, out, sheets, workload } from './parts.mjs'

const languages = {
  name: 'languages',
  enforce: 'pre',
  load: id =>
    id.endsWith('.coffee') ? coffee(id) : id.endsWith('.erb') ? readFileSync(id, 'utf8') : null,
}

const key = file => basename(file).replace('.js', '').replace('.scss', '-sheet')

await build({
  root: workload,
  configFile: false,
  cacheDir: `${out}-cache`,
  publicDir: `${app}/src/main/assets/images`,
  logLevel: 'error',
  resolve: { alias },
  plugins: [languages],
  css: { preprocessorOptions: { scss: { loadPaths: sheets, logger: Logger.silent } } },
  build: {
    outDir: out,
    manifest: true,
    reportCompressedSize: false,
    commonjsOptions: { include: [/vendor/] },
    rollupOptions: {
      input: Object.fromEntries(entries.map(file => [key(file), file])),
      treeshake: false,
    },
  },
})
