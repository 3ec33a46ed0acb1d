import { join } from 'node:path'
import { build } from 'vite'
import { expect, test } from 'vitest'

test('the entry needs no other package and is no client module', async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, '../../src/proxy.ts'), formats: ['es'], fileName: 'proxy' },
      rolldownOptions: { external: /^[^./]/ },
    },
  })
  const chunks = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  )
  expect(chunks).toHaveLength(1)
  const [chunk] = chunks
  if (chunk?.type !== 'chunk') throw new Error('No chunk was built.')
  expect([...chunk.imports, ...chunk.dynamicImports]).toEqual([])
  expect(chunk.code).not.toMatch(/['"]use client['"]/)
  expect(chunk.exports).toEqual(['createLesanProxy'])
})
