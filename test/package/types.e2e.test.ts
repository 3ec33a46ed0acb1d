import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeApp } from './helpers/makeApp.js'
import { runTool } from './helpers/runTool.js'

const react18 = {
  '@types/react': 'types-react-18',
  react: 'react-18',
  '@tanstack/react-query': '@tanstack/react-query',
}

const bundler = { moduleResolution: 'bundler', module: 'esnext' }

/** Every way to find the types, and once those of the oldest React: how they are found does not depend on it. */
const consumers = [
  { react: 18, own: react18, type: 'module', resolution: bundler },
  { react: 19, own: {}, type: 'module', resolution: bundler },
  { react: 19, own: {}, type: 'module', resolution: { moduleResolution: 'nodenext', module: 'nodenext' } },
  // The types of MSW's own dependencies are for modules alone.
  {
    react: 19,
    own: {},
    type: 'commonjs',
    resolution: { moduleResolution: 'node16', module: 'node16', skipLibCheck: true },
  },
  // Reads no `exports`.
  {
    react: 19,
    own: {},
    type: 'commonjs',
    resolution: { moduleResolution: 'node10', module: 'commonjs', ignoreDeprecations: '6.0' },
  },
]

test.each(consumers)(
  'Every entry compiles with React $react, moduleResolution $resolution.moduleResolution, type $type, strict.',
  async ({ own, type, resolution }) => {
    const { folder, remove } = await makeApp('types', own)
    const compilerOptions = {
      strict: true,
      skipLibCheck: false,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      target: 'es2022',
      lib: ['es2022', 'dom', 'dom.iterable'],
      jsx: 'react-jsx',
      types: [],
      ...resolution,
    }
    const config = { compilerOptions, include: ['.'] }
    await writeFile(join(folder, 'package.json'), JSON.stringify({ type }))
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
    expect(await runTool('typescript/bin/tsc', ['--project', 'tsconfig.json'], folder)).toBe('')
    await remove()
  },
  300_000,
)
