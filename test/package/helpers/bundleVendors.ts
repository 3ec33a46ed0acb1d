import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './packLibrary.js'

const require = createRequire(import.meta.url)

/**
 * Packages that browsers can't load as they are published, as ES modules in `outdir`: React is CommonJS, TanStack Query
 * reads `process.env`. In one build, so that all of them share one React.
 */
export async function bundleVendors(packages: string[], outdir: string): Promise<void> {
  const nameOf = (specifier: string) => specifier.replaceAll('/', '_')
  await build({
    entryPoints: packages.map((specifier) => ({ in: `vendor:${specifier}`, out: nameOf(specifier) })),
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'error',
    plugins: [
      {
        name: 'vendor',
        setup(bundle) {
          bundle.onResolve({ filter: /^vendor:/ }, ({ path }) => ({
            path: path.slice('vendor:'.length),
            namespace: 'vendor',
          }))
          bundle.onLoad({ filter: /.*/, namespace: 'vendor' }, ({ path }) => ({
            resolveDir: join(root, 'test'),
            contents: reexport(path),
          }))
        },
      },
    ],
  })
}

/** `export *` of a CommonJS module has no names that esbuild could see. */
function reexport(specifier: string): string {
  if (specifier.startsWith('@tanstack/')) return `export * from '${specifier}'`
  const names = Object.keys(require(specifier) as object).filter((name) => name !== 'default')
  return `import all from '${specifier}'\nexport const { ${names.join(', ')} } = all\nexport default all`
}
