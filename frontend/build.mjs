/** Bundles the editor into the service's static files, with the licences of what is in it beside it. */

import { readFile, writeFile } from 'node:fs/promises'
import { build } from 'esbuild'

const target = '../service/web/static/editor'

const { metafile } = await build({
  entryPoints: ['editor.js'],
  outfile: `${target}.js`,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  charset: 'utf8',
  metafile: true,
})

const packages = new Set(
  Object.keys(metafile.inputs).flatMap((path) => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1] ?? []),
)
const licences = [...packages].sort().map(async (name) => {
  const folder = `node_modules/${name}`
  const { version } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'))
  return `${name} ${version}\n\n${(await readFile(`${folder}/LICENSE`, 'utf8')).trim()}\n`
})
await writeFile(`${target}.licences.txt`, (await Promise.all(licences)).join(`\n${'-'.repeat(72)}\n\n`))
