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

const consumers = [
  { react: 18, own: react18 },
  { react: 19, own: {} },
].flatMap((types) => [
  { ...types, moduleResolution: 'bundler', module: 'esnext' },
  { ...types, moduleResolution: 'nodenext', module: 'nodenext' },
])

test.each(consumers)(
  'Every entry compiles with React $react, moduleResolution $moduleResolution, strict and skipLibCheck off.',
  async ({ own, module, moduleResolution }) => {
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
      module,
      moduleResolution,
    }
    const config = { compilerOptions, include: ['.'] }
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
    expect(await runTool('typescript/bin/tsc', ['--project', 'tsconfig.json'], folder)).toBe('')
    await remove()
  },
  120_000,
)
