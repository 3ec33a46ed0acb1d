import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** The code blocks of a page, as files beside the source that is read as `lesan-react`. */
function samplesOf(page: string): Map<string, string> {
  const blocks = readFileSync(join(root, page), 'utf8').matchAll(/```(tsx?)\n([\s\S]*?)```/g)
  return new Map(
    [...blocks].map(([, suffix, code], index) => [join(root, `sample-${index}.${suffix}`), code ?? '']),
  )
}

test.each(['README.md', 'docs/testing.md'])(
  'every sample of %s compiles',
  (page) => {
    const samples = samplesOf(page)
    expect(samples.size).toBeGreaterThan(0)
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
      config: { compilerOptions: object }
    }
    const { options } = ts.convertCompilerOptionsFromJson(
      {
        ...config.compilerOptions,
        paths: {
          'lesan-react': ['./src/index.ts'],
          'lesan-react/core': ['./src/core.ts'],
          'lesan-react/testing': ['./src/testing.ts'],
          'lesan-react/proxy': ['./src/proxy.ts'],
          'lesan-react/locales/*': ['./src/messages/*.ts'],
        },
        noUncheckedSideEffectImports: false,
      },
      root,
    )
    const host = ts.createCompilerHost(options)
    const onDisk = ts.createCompilerHost(options)
    host.readFile = (name) => samples.get(name) ?? onDisk.readFile(name)
    host.fileExists = (name) => samples.has(name) || onDisk.fileExists(name)
    host.getSourceFile = (name, target, ...rest) => {
      const code = samples.get(name)
      return code === undefined
        ? onDisk.getSourceFile(name, target, ...rest)
        : ts.createSourceFile(name, code, target, true)
    }
    const program = ts.createProgram([...samples.keys()], options, host)
    const faults = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
      return `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
    })
    expect(faults).toEqual([])
  },
  60_000,
)
