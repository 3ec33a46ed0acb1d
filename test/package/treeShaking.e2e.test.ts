import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build as esbuild } from 'esbuild'
import { build as viteBuild } from 'vite'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type App, makeApp } from './helpers/makeApp.js'

// A build of the whole package, on a machine that may be busy.
vi.setConfig({ hookTimeout: 300_000 })

/** What a bundle of a consumer is made of. */
interface Bundle {
  /** The library's modules of which something is left, relative to `dist`. */
  modules: string[]
  /** Packages it imports, at once or when they are needed. */
  packages: string[]
  code: string
}

let app: App

beforeAll(async () => {
  app = await makeApp('types')
})

afterAll(() => app.remove())

const external = ['react', 'react-dom', 'react-dropzone', '@tanstack/react-query', 'zod', 'client-zip', 'msw']
const relativeToDist = (path: string) => path.replaceAll('\\', '/').split('/lesan-react/dist/')[1] ?? path

async function entry(source: string): Promise<string> {
  const file = join(app.folder, 'entry.js')
  await writeFile(file, source)
  return file
}

const bundlers: Record<string, (source: string) => Promise<Bundle>> = {
  async esbuild(source) {
    const { metafile, outputFiles } = await esbuild({
      entryPoints: [await entry(source)],
      bundle: true,
      format: 'esm',
      write: false,
      metafile: true,
      external,
      logLevel: 'error',
    })
    const [output] = Object.values(metafile.outputs)
    const inputs = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    return {
      modules: inputs.map(([path]) => relativeToDist(path)),
      packages: [...new Set(output?.imports.map(({ path }) => path))],
      code: outputFiles[0]?.text ?? '',
    }
  },

  async Vite(source) {
    const built = await viteBuild({
      configFile: false,
      root: app.folder,
      logLevel: 'error',
      publicDir: false,
      build: {
        write: false,
        minify: false,
        target: 'es2022',
        rolldownOptions: {
          input: await entry(source),
          preserveEntrySignatures: 'strict',
          external: external.map((name) => new RegExp(`^${name}($|/)`)),
          onLog() {},
        },
      },
    })
    const chunks = [built]
      .flat()
      .flatMap((bundle) => ('output' in bundle ? bundle.output : []))
      .filter((file) => file.type === 'chunk')
    const modules = chunks.flatMap((chunk) => Object.entries(chunk.modules))
    const own = new Set(chunks.map(({ fileName }) => fileName))
    const imports = new Set(chunks.flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports]))
    return {
      modules: modules.flatMap(([path, { renderedLength }]) =>
        renderedLength > 0 ? relativeToDist(path) : [],
      ),
      packages: [...imports].filter((name) => !own.has(name)),
      code: chunks.map(({ code }) => code).join('\n'),
    }
  },
}

describe.each(Object.entries(bundlers))('bundled with %s', (_, bundle) => {
  const inFolder = (...folders: string[]) => {
    const pattern = new RegExp(`^(${folders.join('|')})/`)
    return (module: string) => pattern.test(module)
  }

  test('The hook brings no banner, no client and no words.', async () => {
    const { modules, packages, code } = await bundle("export { useTranscription } from 'lesan-react'")
    expect(modules).toContain('hooks/useTranscription.js')
    expect(modules.filter(inFolder('components', 'client', 'messages', 'testing', 'proxy'))).toEqual([])
    expect(packages.toSorted()).toEqual(['@tanstack/react-query', 'react'])
    expect(code).not.toMatch(/(?=\p{Script=Ethiopic})\p{L}/u)
  })

  test('The banner brings no client, no run, no zod and no TanStack Query.', async () => {
    const { modules, packages, code } = await bundle("export { ErrorBanner } from 'lesan-react'")
    expect(modules).toContain('components/banner/TranscriptionErrorBanner.js')
    expect(modules.filter(inFolder('client', 'run', 'retry', 'testing', 'proxy'))).toEqual([])
    expect(packages.toSorted()).toEqual(['react', 'react/jsx-runtime'])
    expect(code).not.toMatch(/(?=\p{Script=Ethiopic})\p{L}/u)
  })

  test('The drop area alone brings react-dropzone, and no client, run, zod or TanStack Query.', async () => {
    const { modules, packages } = await bundle("export { AudioDropzone } from 'lesan-react/dropzone'")
    expect(modules).toContain('components/dropzone/AudioDropzone.js')
    expect(modules.filter(inFolder('client', 'run', 'retry', 'testing', 'proxy'))).toEqual([])
    expect(packages.toSorted()).toEqual(['react', 'react-dropzone', 'react/jsx-runtime'])
    const main = await bundle("export * from 'lesan-react'")
    expect(main.packages).not.toContain('react-dropzone')
  })

  test('The recorder brings no client, run, zod or TanStack Query, and nothing else brings the recorder.', async () => {
    const { modules, packages } = await bundle(
      "export { useRecorder, createRecorder } from 'lesan-react/recorder'",
    )
    expect(modules).toContain('recorder/createRecorder.js')
    expect(modules.filter(inFolder('client', 'run', 'retry', 'testing', 'proxy'))).toEqual([])
    expect(packages).toEqual(['react'])
    const main = await bundle("export * from 'lesan-react'")
    expect(main.modules.filter(inFolder('recorder'))).toEqual([])
    expect(main.modules).not.toContain('errors/recorderErrorCatalog.js')
  })

  test('The player brings no client, run, recorder, zod or TanStack Query, and nothing else brings the player.', async () => {
    const { modules, packages } = await bundle("export { TranscriptPlayer } from 'lesan-react/player'")
    expect(modules).toContain('player/createPlayableTranscript.js')
    expect(modules.filter(inFolder('client', 'run', 'retry', 'recorder', 'testing', 'proxy'))).toEqual([])
    expect(packages.toSorted()).toEqual(['react', 'react/jsx-runtime'])
    const main = await bundle("export * from 'lesan-react'")
    expect(main.modules.filter(inFolder('player', 'playback', 'components/player'))).toEqual([])
  })

  test('The list of a queue brings what makes a ZIP, and no client, no queue and no zod.', async () => {
    const { modules, packages } = await bundle("export { TranscriptionQueueList } from 'lesan-react'")
    expect(modules).toContain('components/queue/QueueItems.js')
    expect(modules).not.toContain('queue/createTranscriptionQueue.js')
    expect(modules.filter(inFolder('client', 'retry', 'testing', 'proxy'))).toEqual([])
    expect(packages.toSorted()).toEqual(['client-zip', 'react', 'react/jsx-runtime'])
  })

  test('A language brings itself alone.', async () => {
    const { modules, packages, code } = await bundle("export { am } from 'lesan-react/locales/am'")
    expect(modules.filter((module) => module !== 'entry.js' && !module.endsWith('/entry.js'))).toEqual([
      'messages/am.js',
    ])
    expect(packages).toEqual([])
    expect(code).toContain('locale: "am"')
    expect(code).not.toContain('locale: "ti"')
  })

  test('./core brings no React and no TanStack Query.', async () => {
    const { modules, packages } = await bundle("export * from 'lesan-react/core'")
    expect(modules).toContain('client/createTranscriptionClient.js')
    expect(modules.filter(inFolder('components', 'hooks', 'messages'))).toEqual([])
    expect(packages).toEqual(['zod/mini'])
  })

  test('Two functions of the retry policy bring no client.', async () => {
    const { modules, packages } = await bundle("export { retryDelay, shouldRetry } from 'lesan-react'")
    expect(modules.filter(inFolder('components', 'hooks', 'client', 'run', 'messages'))).toEqual([])
    expect(packages).toEqual([])
  })

  test('An import that is not used leaves nothing behind.', async () => {
    const { modules, packages } = await bundle("import 'lesan-react'\nimport 'lesan-react/core'")
    expect(modules.filter((module) => !module.endsWith('entry.js'))).toEqual([])
    expect(packages).toEqual([])
  })
})
