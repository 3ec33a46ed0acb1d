import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const src = fileURLToPath(new URL('../../src/', import.meta.url))

/** What each folder may import: folders (`a type` for its types alone) and packages. In the order of the floors, the top first. */
const below: Record<string, string> = {
  'components/outbox':
    'components/queue components/recorder components/shared components/banner hooks messages audio type:outbox type:queue type:recorder react',
  'components/queue':
    'components/shared components/banner components/upload components/transcript hooks messages audio time errors type:queue type:run transcript client-zip react',
  'components/recorder':
    'components/shared components/banner components/transcript hooks messages playback store transcript type:outbox type:recorder type:run type:client react',
  'components/player':
    'components/shared components/transcript hooks messages transcript type:player type:playback react',
  'components/dropzone': 'components/shared hooks messages audio time errors react react-dropzone',
  'components/transcript': 'components/shared hooks messages audio time transcript type:errors react',
  'components/status': 'components/shared hooks messages audio time type:errors type:api type:run react',
  'components/upload': 'components/shared hooks messages audio time type:errors type:api react',
  'components/banner': 'components/shared hooks messages audio time errors react',
  'components/shared': 'hooks messages audio time errors type:playback react',
  hooks:
    'outbox player recorder playback database queue client run scheduler retry api audio messages transcript errors time store react @tanstack/react-query',
  outbox: 'recorder queue audio errors store transcript type:client type:run run',
  player: 'transcript database store type:playback',
  recorder: 'database errors time store',
  playback: 'store',
  database: 'time',
  queue: 'client run scheduler retry api audio transcript errors time store zod/mini',
  client: 'run scheduler retry api audio transcript errors time store zod/mini',
  run: 'api scheduler retry audio transcript errors time store',
  scheduler: 'retry time errors zod/mini',
  retry: 'errors',
  api: 'audio errors transcript time',
  audio: 'errors time',
  messages: 'type:errors time',
  transcript: 'zod/mini',
  errors: '',
  time: '',
  store: '',
  testing: 'errors recorder store type:transcript msw',
  proxy: 'errors type:transcript',
}

interface Import {
  from: string
  to: string
  isType: boolean
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
const imports = files.flatMap(importsOf)

describe.each(Object.entries(below))('%s', (folder, allowed) => {
  test(`imports only ${allowed || 'nothing'}`, () => {
    const may = new Set(allowed.split(' '))
    const wrong = imports.filter(({ from, to, isType }) => {
      if (folderOf(from) !== folder) return false
      const target = to.startsWith('.') ? folderOf(resolve(from, to)) : to
      return target !== folder && !may.has(target) && !(isType && may.has(`type:${target}`))
    })
    expect(wrong).toEqual([])
  })
})

test('every folder has its row', () => {
  const folders = new Set(files.map(folderOf).filter((folder) => folder !== '.'))
  expect([...folders].sort()).toEqual(Object.keys(below).sort())
})

test('every folder has its purpose in docs/design.md, in the same order', () => {
  const page = readFileSync(join(src, '../docs/design.md'), 'utf8')
  const [, rooms = ''] = page.split('## The rooms')
  const named = [...rooms.matchAll(/^\| `([\w/]+)` \| \w/gm)].map(([, folder]) => folder)
  expect(named).toEqual(Object.keys(below))
})

test('no file imports itself by way of others, types included', () => {
  const edges = new Map(
    files.map((file) => [
      file,
      imports
        .filter(({ from, to }) => from === file && to.startsWith('.'))
        .map(({ from, to }) => resolve(from, to)),
    ]),
  )
  const circles: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' > '))
    else if (!done.has(file)) {
      for (const next of edges.get(file) ?? []) visit(next, [...path, file])
      done.add(file)
    }
  }
  for (const file of files) visit(file, [])
  expect(circles).toEqual([])
})

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(join(src, file), 'utf8'), ts.ScriptTarget.Latest)
  return source.statements.flatMap((node) => {
    if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return []
    const { moduleSpecifier } = node
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return []
    return [{ from: file, to: moduleSpecifier.text, isType: isOfTypes(node) }]
  })
}

function isOfTypes(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly
  const { importClause } = node
  if (!importClause || importClause.isTypeOnly) return importClause !== undefined
  const names = importClause.namedBindings
  return (
    !importClause.name &&
    names !== undefined &&
    ts.isNamedImports(names) &&
    names.elements.every(({ isTypeOnly }) => isTypeOnly)
  )
}

function resolve(from: string, to: string): string {
  const path = relative(src, join(src, dirname(from), to))
  return files.find((file) => file.replace(/\.tsx?$/, '') === path.replace(/\.js$/, '')) ?? path
}

/** `components/banner`, `run`; `.` for an entry. */
function folderOf(file: string): string {
  return dirname(file)
}
