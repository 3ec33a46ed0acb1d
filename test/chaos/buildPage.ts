import { readFile } from 'node:fs/promises'
import { build, type Plugin } from 'esbuild'

/** A fault put into one module: what is exported under a name is wrapped. */
export interface Sabotage {
  /** The end of the module's path. */
  module: string
  name: string
  /** An expression, in which `actual` is what was exported. */
  wrapped: string
}

/** The page of a life, with the library as it is in `src` or with a fault in it. */
export async function buildPage(sabotage?: Sabotage, entry = 'test/chaos/page.ts'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: sabotage ? [putIn(sabotage)] : [],
  })
  const script = outputFiles[0]?.text.replaceAll('</script', '<\\/script')
  return `<!doctype html><meta charset="utf-8"><title>A life</title><link rel="icon" href="data:,"><script type="module">${script}</script>`
}

export function putIn({ module, name, wrapped }: Sabotage): Plugin {
  return {
    name: 'sabotage',
    setup(page) {
      page.onLoad({ filter: new RegExp(`${module}\\.ts$`) }, async ({ path }) => {
        const source = await readFile(path, 'utf8')
        const renamed = source.replace(`export function ${name}(`, 'function actual(')
        if (renamed === source) throw new Error(`${module} exports no function ${name}.`)
        return { contents: `${renamed}\nexport const ${name}: typeof actual = ${wrapped}`, loader: 'ts' }
      })
    },
  }
}
