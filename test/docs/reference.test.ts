import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  Application,
  type DeclarationReflection,
  LogLevel,
  type ProjectReflection,
  ReflectionKind,
} from 'typedoc'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorPage } from '../../docs/generate/errorPage.js'

const root = join(import.meta.dirname, '../..')
const out = mkdtempSync(join(tmpdir(), 'reference-'))
let project: ProjectReflection
let complaints: string[]

beforeAll(async () => {
  const app = await Application.bootstrapWithPlugins({
    options: join(root, 'docs/typedoc.json'),
    out,
    logLevel: LogLevel.Warn,
  })
  complaints = []
  app.logger.log = (message, level) => {
    if (level >= LogLevel.Warn) complaints.push(message)
  }
  const converted = await app.convert()
  if (!converted) throw new Error(complaints.join('\n'))
  project = converted
  app.validate(project)
  await app.generateOutputs(project)
}, 120_000)

afterAll(() => rmSync(out, { recursive: true, force: true }))

test('docs/api is what `npm run docs` writes', () => {
  expect(pagesIn(join(root, 'docs/api'))).toEqual(pagesIn(out))
})

test('docs/errors.md is what `npm run docs` writes', () => {
  const { path, text } = errorPage()
  expect(readFileSync(path, 'utf8')).toBe(text)
})

test('every entry of the package is in it', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: object }
  const importable = Object.keys(manifest.exports)
    .filter((path) => !/\.(css|json)$/.test(path))
    .map((path) => path.replace(/^\./, 'lesan-react'))
  expect(project.children?.map(({ name }) => name).sort()).toEqual(importable.sort())
})

test('every public export has words, and every type that one mentions is public', () => {
  expect(complaints).toEqual([])
})

describe('the words for a field', () => {
  test('that is optional give the default or say what its absence means', () => {
    const says = /\b(absent|undefined|null|without|none)\b/i
    const silent = fields().filter(
      ({ flags, words, parentWords }) =>
        flags.isOptional && words !== '' && !words.includes('@default') && !says.test(words + parentWords),
    )
    expect(namesOf(silent)).toEqual([])
  })

  test('that is a number say what it counts, or its name does', () => {
    const named = /(Ms|Seconds|Bytes|Count)$|^(seconds|looks|status)$/
    const said = /milliseconds|seconds|bytes|HTTP status|from 1|how (many|often)|level|rounded up|attempts/i
    const silent = fields().filter(
      ({ name, type, words }) => /^number\b/.test(type) && !named.test(name) && !said.test(words),
    )
    expect(namesOf(silent)).toEqual([])
  })

  test('that is a time say seconds, milliseconds or that it is ISO 8601', () => {
    const said = /milliseconds|seconds|ISO 8601/i
    const silent = fields().filter(
      ({ name, words }) => /(At|Delay|After|Timeout)$/.test(name) && !said.test(words),
    )
    expect(namesOf(silent)).toEqual([])
  })
})

interface Field {
  name: string
  of: string
  flags: DeclarationReflection['flags']
  type: string
  words: string
  parentWords: string
}

/** The fields of every public type. */
function fields(): Field[] {
  const types = project.getReflectionsByKind(ReflectionKind.Interface | ReflectionKind.Class)
  return (types as DeclarationReflection[]).flatMap((type) =>
    (type.children ?? [])
      .filter(({ kind }) => kind === ReflectionKind.Property)
      .map((field) => ({
        name: field.name,
        of: type.name,
        flags: field.flags,
        type: String(field.type),
        words: wordsOf(field),
        parentWords: wordsOf(type),
      })),
  )
}

function wordsOf({ comment }: DeclarationReflection): string {
  const tags = comment?.blockTags.map(
    ({ tag, content }) => `${tag} ${content.map(({ text }) => text).join('')}`,
  )
  return [...(comment?.summary.map(({ text }) => text) ?? []), ...(tags ?? [])].join(' ')
}

function namesOf(found: Field[]): string[] {
  return [...new Set(found.map(({ of, name }) => `${of}.${name}`))]
}

function pagesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  )
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}
