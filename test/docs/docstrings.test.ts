import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type ApiExport, type ApiMember, readApi } from '../../.ci/readApi.js'

const api = readApi()
const exports = api.flatMap(({ name: entry, exports: all }) => all.map((each) => ({ entry, ...each })))

/** Rule breakers by a name that can be searched for. */
function faults(broken: (each: ApiExport) => string[]): string[] {
  return [...new Set(exports.flatMap((each) => broken(each)))]
}

const fieldFaults = (broken: (field: ApiMember, of: ApiExport) => boolean): string[] =>
  faults((each) =>
    each.members.filter((field) => broken(field, each)).map((field) => `${each.name}.${field.name}`),
  )

test('every entry of the package is read', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: object }
  const importable = Object.keys(manifest.exports)
    .filter((path) => !/\.(css|json)$/.test(path))
    .map((path) => path.replace(/^\./, 'lesan-react'))
  expect(api.map(({ name }) => name).sort()).toEqual(importable.sort())
  expect(exports.length).toBeGreaterThan(100)
})

describe('the docstring', () => {
  test('is there for every public export', () => {
    expect(faults(({ name, doc }) => (doc.text ? [] : [name]))).toEqual([])
  })

  test('is there for every field of every public type, or its default says it all', () => {
    expect(fieldFaults(({ doc }) => !doc.text && doc.default === undefined)).toEqual([])
  })

  test('of an optional field gives the default or says what its absence means', () => {
    const says = /\b(absent|undefined|null|without|none)\b/i
    const silent = fieldFaults(
      ({ optional, doc }, of) =>
        optional && doc.default === undefined && !says.test(doc.text) && !says.test(of.doc.text),
    )
    expect(silent).toEqual([])
  })

  describe('of a number says what it counts, or its name does', () => {
    const named = /(Ms|Seconds|Bytes|Count)$|^(seconds|looks|status)$/
    const said = /milliseconds|seconds|bytes|HTTP status|from 1|how (many|often)|level|rounded up|attempts/i

    test('for fields', () => {
      const silent = fieldFaults(
        ({ name, type, doc }) =>
          /\bnumber\b/.test(type) && !type.includes('=>') && !named.test(name) && !said.test(doc.text),
      )
      expect(silent).toEqual([])
    })

    test('for parameters', () => {
      const silent = faults(({ name, doc, params }) =>
        params
          .filter((param) => /\bnumber\b/.test(param.type) && !named.test(param.name))
          .filter((param) => !said.test(doc.params.get(param.name) ?? ''))
          .map((param) => `${name}(${param.name})`),
      )
      expect(silent).toEqual([])
    })
  })

  test('of a time says seconds, milliseconds or that it is ISO 8601', () => {
    const said = /milliseconds|seconds|ISO 8601/i
    const times = fieldFaults(
      ({ name, doc }) => /(At|Delay|After|Timeout)$/.test(name) && !said.test(doc.text + doc.default),
    )
    expect(times).toEqual([])
  })

  test('says what is thrown wherever something is', () => {
    const silent = faults(({ name, canThrow, doc }) => (canThrow && doc.throws.length === 0 ? [name] : []))
    expect(silent).toEqual([])
    // The rule sees what it is for.
    const throwing = exports.filter(({ canThrow }) => canThrow).map(({ name }) => name)
    expect(throwing).toEqual(
      expect.arrayContaining([
        'useTranscription',
        'createTranscriptionClient',
        'createLesanProxy',
        'BannerTitle',
      ]),
    )
  })
})
