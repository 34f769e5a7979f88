// What esbuild and Vite need to know of a workload.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import CoffeeScript from 'coffeescript'

export const workload = resolve(process.argv[2])
export const out = resolve(process.argv[3])
export const app = `${workload}/app`
export const sheets = [`${app}/src/main/assets/stylesheets`, `${app}/vendor/assets/stylesheets`]
export const alias = { jquery: `${app}/vendor/assets/javascripts/jquery.js` }

const names = readFileSync(`${workload}/entries.txt`, 'utf8').trim().split('\n')
/** The generated file that imports all parts of each bundle. */
export const entries = names.map(name => `${workload}/entries/${name.replace(/css$/, 'scss')}`)

export const coffee = file => CoffeeScript.compile(readFileSync(file, 'utf8'))
