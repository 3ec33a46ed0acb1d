import { readFile, writeFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import ts from 'typescript'
import { beforeAll, expect, test, vi } from 'vitest'
import { makeApp } from './helpers/makeApp.js'
import { type PackedLibrary, packLibrary } from './helpers/packLibrary.js'
import { runTool } from './helpers/runTool.js'

// A build of the whole package, on a machine that may be busy.
vi.setConfig({ hookTimeout: 300_000 })

let library: PackedLibrary
/** The text of every file in the tarball. */
let texts: Map<string, string>

beforeAll(async () => {
  library = await packLibrary()
  const read = async (file: string) => [file, await readFile(join(library.folder, file), 'utf8')] as const
  texts = new Map(await Promise.all(library.files.map(read)))
})

const textOf = (file: string) => texts.get(file) ?? ''
const scripts = () => library.files.filter((file) => /^dist\/(?!cjs\/).*\.js$/.test(file))
const importsOf = (file: string) =>
  ts.preProcessFile(textOf(file), true, true).importedFiles.map(({ fileName }) => fileName)
const resolved = (from: string, to: string) => posix.join(posix.dirname(from), to)
const isClient = (file: string) => textOf(file).startsWith('"use client"')

/** What importing the files loads, and from where; not what stands behind a module for which `stop` holds. */
function loadedBy(files: string[], stop: (file: string) => boolean): Set<string> {
  const loaded = new Set<string>()
  const visit = (file: string) => {
    if (loaded.has(file)) return
    loaded.add(file)
    if (!texts.has(file) || stop(file)) return
    for (const to of importsOf(file)) visit(to.startsWith('.') ? resolved(file, to) : to)
  }
  files.forEach(visit)
  return loaded
}

const entries = () =>
  Object.entries(library.packageJson.exports).map(([name, to]) => {
    const { require, ...own } = typeof to === 'string' ? { default: to } : to
    const withoutDot = (files: object) => Object.values(files).map((file: string) => file.replace('./', ''))
    return { name, files: withoutDot(own), forRequire: withoutDot(require ?? {}) }
  })

test('The tarball holds the package, its sources and its papers, and nothing else.', () => {
  expect([...new Set(library.files.map((file) => file.split('/')[0]))]).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'bench',
    'dist',
    'docs',
    'package.json',
    'src',
  ])
  const isExpected = (file: string) =>
    /^(dist\/.*\.(js|d\.ts)(\.map)?|dist\/cjs\/package\.json|src\/.*\.(tsx?|css)|dist\/styles\.css|docs\/.*\.md|docs\/recipes\/.*\.ts|docs\/pictures\/[^/]*\.png|bench\/RESULTS\.md|[^/]*)$/.test(
      file,
    )
  expect(library.files.filter((file) => !isExpected(file))).toEqual([])
  expect(library.files.filter((file) => /test\.|stories|sandbox|fixture|\.tgz/.test(file))).toEqual([])
})

test('No page leads to what is not in the tarball.', () => {
  const links = library.files
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => {
      const prose = textOf(file).replaceAll(/```[\s\S]*?```/g, '')
      const targets = [...prose.matchAll(/(?:\]\(|src(?:set)?=")([^)"\s#]+)/g)].map(
        ([, target = '']) => target,
      )
      return targets.filter((target) => !/^https?:/.test(target)).map((target) => ({ file, target }))
    })
  expect(links).toContainEqual({ file: 'README.md', target: 'docs/guide.md' })
  const isThere = (path: string) =>
    texts.has(path) || library.files.some((file) => file.startsWith(`${path}/`))
  expect(links.filter(({ file, target }) => !isThere(resolved(file, target)))).toEqual([])
})

test('Every file of dist is made from a source that is shipped.', () => {
  const sourceOf = (file: string) =>
    file.replace(/^dist\/(cjs\/)?/, 'src/').replace(/(\.js|\.d\.ts)(\.map)?$/, '')
  const isShipped = (file: string) =>
    ['', '.ts', '.tsx', '.css'].some((suffix) => texts.has(sourceOf(file) + suffix))
  // Helpers of the bundler, and what says that `dist/cjs` is CommonJS.
  const isHelper = (file: string) => /^dist\/cjs\/(_virtual\/.*|package\.json)$/.test(file)
  expect(
    library.files.filter((file) => file.startsWith('dist/') && !isShipped(file) && !isHelper(file)),
  ).toEqual([])
})

test('Every entry of package.json names files that are there.', () => {
  for (const { files, forRequire } of entries()) {
    expect(library.files).toEqual(expect.arrayContaining([...files, ...forRequire]))
  }
})

test('Tools that do not read `exports` find every entry all the same.', () => {
  const { exports, main, module, types, typesVersions, browser } = library.packageJson
  const { '.': index, './package.json': _, ...below } = exports
  expect(index).toEqual({
    require: { types: types.replace('dist/', 'dist/cjs/'), default: main },
    types,
    default: module,
  })
  const targets = Object.entries(below).map(([name, to]) => [name, typeof to === 'string' ? to : to.default])
  expect(browser).toEqual(Object.fromEntries(targets))
  const typed = Object.entries(typesVersions['*'] ?? {}).map(([name, [file = '']]) => [name, file] as const)
  const typesOf = (name: string) =>
    typed.map(([pattern, file]) => {
      const [before = '', after] = pattern.split('*')
      if (after === undefined) return name === pattern ? file : undefined
      return name.startsWith(before) ? file.replace('*', name.slice(before.length)) : undefined
    })
  for (const [name, to] of Object.entries(below)) {
    expect(typesOf(name.replace('./', ''))).toContain(typeof to === 'string' ? undefined : to.types)
  }
})

test('No module and no type imports a file that is not shipped.', () => {
  const asTyped = (file: string, to: string) => (file.endsWith('.d.ts') ? to.replace(/\.js$/, '.d.ts') : to)
  const missing = library.files
    .filter((file) => /^dist\/(?!cjs\/).*\.js$|^dist\/.*\.d\.ts$/.test(file))
    .flatMap((file) => importsOf(file).map((to) => [file, to] as const))
    .filter(([file, to]) => to.startsWith('.') && !texts.has(asTyped(file, resolved(file, to))))
  expect(missing).toEqual([])
})

test('Every module and type has a source map, and every map points to shipped sources.', () => {
  // The bundler writes none for a module without code of its own, which only hands others on.
  const handsOn = (file: string) => /^(\s*(import|export) \{[^}]*\}( from ".*")?;)*\s*$/.test(textOf(file))
  const mapOf = (file: string) => /\/\/# sourceMappingURL=(\S+)\s*$/.exec(textOf(file))?.[1]
  const mapped = library.files.filter((file) => /^dist\/(?!cjs\/).*\.(js|d\.ts)$/.test(file))
  expect(mapped.filter((file) => !mapOf(file) && !handsOn(file))).toEqual([])

  const named = mapped.flatMap((file) => mapOf(file)?.replace(/^/, `${posix.dirname(file)}/`) ?? [])
  const shipped = library.files.filter((file) => file.endsWith('.map'))
  expect(named.toSorted()).toEqual(shipped)
  for (const map of shipped) {
    const { sources } = JSON.parse(textOf(map)) as { sources: string[] }
    expect(sources.length).toBeGreaterThan(0)
    expect(sources.map((source) => resolved(map, source)).filter((source) => !texts.has(source))).toEqual([])
  }
})

test('A module whose source is marked "use client" still is, on its first line.', () => {
  const marked = library.files.filter((file) => textOf(file).startsWith("'use client'"))
  expect(marked.length).toBeGreaterThan(15)
  const built = marked.map((file) => file.replace('src/', 'dist/').replace(/\.tsx?$/, '.js'))
  expect(scripts().filter(isClient)).toEqual(built.toSorted())
})

test('No entry is a client module: servers can import all of them.', () => {
  const targets = entries().flatMap(({ files }) => files.filter((file) => file.endsWith('.js')))
  expect(targets).toContain('dist/index.js')
  expect(targets.filter(isClient)).toEqual([])
})

test('Client modules export components, hooks and contexts only: a server cannot call what else they have.', () => {
  const namesIn = (file: string) => /export \{([^}]*)\}/.exec(textOf(file))?.[1]?.split(',') ?? []
  const names = scripts()
    .filter(isClient)
    .flatMap(namesIn)
    .map((name) => name.trim())
  expect(names).toContain('TranscriptionErrorBanner')
  expect(names).toContain('useTranscriptionJob')
  expect(names.filter((name) => !/^(use)?[A-Z]/.test(name))).toEqual([])
})

test('What a server component loads of the main entry, up to the client modules, is without React, but for TanStack Query’s part of it.', () => {
  const loaded = [...loadedBy(['dist/index.js'], isClient)]
  expect(loaded).toContain('dist/components/banner/TranscriptionErrorBanner.js')
  expect(loaded.filter((name) => !name.startsWith('dist/')).toSorted()).toEqual([
    '@tanstack/react-query',
    'zod/mini',
  ])
})

test.each([
  ['./core', ['zod/mini']],
  ['./dropzone', ['react', 'react/jsx-runtime', 'react-dropzone']],
  // The list of an outbox is that of a queue.
  ['./recorder', ['@tanstack/react-query', 'react', 'react/jsx-runtime', 'client-zip']],
  ['./recorder/locales/am', []],
  ['./recorder/locales/ti', []],
  ['./recorder/locales/so', []],
  ['./player', ['react', 'react/jsx-runtime']],
  ['./player/locales/am', []],
  ['./player/locales/ti', []],
  ['./player/locales/so', []],
  ['./proxy', []],
  ['./locales/en', []],
  ['./locales/am', []],
  ['./locales/ti', []],
  ['./locales/so', []],
  ['./locales/developer', []],
  ['./testing', []],
  ['./testing/msw', ['msw']],
])('%s loads no package but %j.', (name, packages) => {
  const files = entries().find((entry) => entry.name === name)?.files ?? []
  const script = files.filter((file) => file.endsWith('.js'))
  expect(script).toHaveLength(1)
  const loaded = [...loadedBy(script, () => false)]
  expect(loaded.filter((other) => !other.startsWith('dist/'))).toEqual(packages)
})

test('The JSX is for production, whatever NODE_ENV the build had.', () => {
  expect(process.env['NODE_ENV']).toBe('test')
  expect(scripts().filter((file) => /jsx-?dev/i.test(textOf(file)))).toEqual([])
})

test('No module evaluates text as code or asks for Node, but for the mode that bundlers write in its place.', () => {
  const unsafe = /\beval\(|new Function|\bprocess\.(?!env\.NODE_ENV\b)|\brequire\(|from ["']node:/
  const withoutComments = (file: string) => textOf(file).replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  expect(scripts().filter((file) => unsafe.test(withoutComments(file)))).toEqual([])
})

test('Node imports and requires every entry of an installed package by its name.', async () => {
  const { folder, remove } = await makeApp('types')
  const names = entries().flatMap(({ name, files }) =>
    files.some((file) => file.endsWith('.js')) ? [name.replace('.', 'lesan-react')] : [],
  )
  const sameNames = `(name) => Object.keys(require(name)).sort().join() === Object.keys(imported[name]).sort().join()`
  const script = join(folder, 'importAll.js')
  await writeFile(
    script,
    [
      `import { createRequire } from 'node:module'`,
      'const require = createRequire(import.meta.url)',
      'const imported = {}',
      ...names.map((name) => `imported['${name}'] = await import('${name}')`),
      `console.log(JSON.stringify(Object.keys(imported).filter(${sameNames})))`,
    ].join('\n'),
  )
  expect(JSON.parse(await runTool(script, [], folder))).toEqual(names)
  await remove()
})

test('It is published for everyone, and says nothing of it that is not known.', () => {
  const { publishConfig, license, type, repository, homepage, bugs } = library.packageJson
  expect({ publishConfig, license, type }).toEqual({
    publishConfig: { access: 'public' },
    license: 'MIT',
    type: 'module',
  })
  expect([repository, homepage, bugs]).toEqual([undefined, undefined, undefined])
  expect(library.packageJson).not.toHaveProperty('private')
})
