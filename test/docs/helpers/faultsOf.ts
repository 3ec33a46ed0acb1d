import { join } from 'node:path'
import ts from 'typescript'

const root = join(import.meta.dirname, '../../..')

/** Compiles samples beside the page they are from, by their paths; returns what is wrong, with the page and line of the sample. */
export function faultsOf(samples: Map<string, string>): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object }
  }
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      ...config.compilerOptions,
      moduleDetection: 'force',
      allowImportingTsExtensions: true,
      paths: {
        'lesan-react': ['./src/index.ts'],
        'lesan-react/core': ['./src/core.ts'],
        'lesan-react/dropzone': ['./src/dropzone.ts'],
        'lesan-react/recorder': ['./src/recorder.ts'],
        'lesan-react/player': ['./src/player.ts'],
        'lesan-react/player/locales/am': ['./src/messages/playerAm.ts'],
        'lesan-react/player/locales/ti': ['./src/messages/playerTi.ts'],
        'lesan-react/player/locales/so': ['./src/messages/playerSo.ts'],
        'lesan-react/testing': ['./src/testing.ts'],
        'lesan-react/testing/msw': ['./src/testing/msw.ts'],
        'lesan-react/proxy': ['./src/proxy.ts'],
        'lesan-react/recorder/locales/am': ['./src/messages/recorderAm.ts'],
        'lesan-react/recorder/locales/ti': ['./src/messages/recorderTi.ts'],
        'lesan-react/recorder/locales/so': ['./src/messages/recorderSo.ts'],
        'lesan-react/locales/*': ['./src/messages/*.ts'],
      },
      noUncheckedSideEffectImports: false,
    },
    root,
  )
  const host = ts.createCompilerHost(options)
  const onDisk = ts.createCompilerHost(options)
  host.readFile = (name) => samples.get(name) ?? onDisk.readFile(name)
  host.directoryExists = (name) =>
    [...samples.keys()].some((path) => path.startsWith(`${name}/`)) || ts.sys.directoryExists(name)
  host.fileExists = (name) => samples.has(name) || onDisk.fileExists(name)
  host.getSourceFile = (name, target, ...rest) => {
    const code = samples.get(name)
    return code === undefined
      ? onDisk.getSourceFile(name, target, ...rest)
      : ts.createSourceFile(name, code, target, true)
  }
  const program = ts.createProgram([...samples.keys(), join(root, 'test/docs/reporters.d.ts')], options, host)
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0
    return `${file?.fileName.slice(root.length + 1) ?? ''}, line ${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
  })
}
