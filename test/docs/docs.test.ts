import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { faultsOf } from './helpers/faultsOf.js'
import { samplesOf } from './helpers/samplesOf.js'

const root = join(import.meta.dirname, '../..')
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join('docs', path)),
]

const storybookPages = readdirSync(join(root, 'stories'))
  .filter((path) => path.endsWith('.mdx'))
  .map((path) => join('stories', path))

test('every sample of the README, of docs and of Storybook’s pages compiles', () => {
  const samples = new Map(
    // The examples of docstrings are parts of something.
    [...pages, ...storybookPages]
      .filter((page) => !page.startsWith('docs/api/'))
      .flatMap((page) =>
        samplesOf(page).map(({ line, suffix, code, file = `${line}.${suffix}` }): [string, string] => [
          join(root, `${page}-samples`, file),
          code,
        ]),
      ),
  )
  expect(samples.size).toBeGreaterThan(20)
  expect(faultsOf(samples)).toEqual([])
}, 300_000)

describe.each(pages)('%s', (page) => {
  const text = readFileSync(join(root, page), 'utf8')

  test('leads nowhere that is not there', () => {
    const prose = text.replace(/```[\s\S]*?```/g, '')
    const targets = [...prose.matchAll(/(?:\]\(|src(?:set)?=")([^)"\s]+)/g)].map(([, target = '']) => target)
    const lost = targets
      .filter((target) => !/^https?:/.test(target))
      .filter((target) => {
        const [path = '', anchor] = target.split('#')
        const file = path === '' ? join(root, page) : join(root, dirname(page), path)
        if (!existsSync(file)) return true
        return anchor !== undefined && !anchorsOf(readFileSync(file, 'utf8')).has(anchor)
      })
    expect(lost).toEqual([])
  })
})

test('the measurements docs/design.md quotes are those of bench/RESULTS.md', () => {
  const page = readFileSync(join(root, 'docs/design.md'), 'utf8')
  // The table of the rooms names folders.
  const rows = (page.match(/^\|.*\|$/gm) ?? []).filter((row) => !/^\| (`|folder )/.test(row))
  const measured = new Set(readFileSync(join(root, 'bench/RESULTS.md'), 'utf8').split('\n'))
  expect(rows.length).toBeGreaterThan(10)
  expect(rows.filter((row) => !measured.has(row))).toEqual([])
})

test('the numbers by which the README compares are those of bench/RESULTS.md', () => {
  const page = readFileSync(join(root, 'README.md'), 'utf8')
  const [, table = ''] = /## Beside others\n[^|]*([\s\S]*?)\n\n/.exec(page) ?? []
  const measured = new Set(readFileSync(join(root, 'bench/RESULTS.md'), 'utf8').match(/\d+(\.\d+)?/g))
  const quoted = table.split('\n').flatMap((row) => row.replace(/^\|[^|]*\|/, '').match(/\d+(\.\d+)?/g) ?? [])
  expect(quoted.length).toBeGreaterThan(10)
  expect(quoted.filter((number) => !measured.has(number))).toEqual([])
})

/** As GitHub makes them from headings: one that is there already gets a number. */
function anchorsOf(text: string): Set<string> {
  const counts = new Map<string, number>()
  return new Set(
    [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => {
      const anchor = heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{Mn}_ -]/gu, '')
        .replaceAll(' ', '-')
      const count = counts.get(anchor) ?? 0
      counts.set(anchor, count + 1)
      return count === 0 ? anchor : `${anchor}-${count}`
    }),
  )
}
