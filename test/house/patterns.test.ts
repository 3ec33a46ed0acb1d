import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const src = join(import.meta.dirname, '../../src')

interface Pattern {
  at: string
  pattern: RegExp
}

function patternsIn(file: string): Pattern[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(src, file), 'utf8'),
    ts.ScriptTarget.ES2022,
    true,
  )
  const found: Pattern[] = []
  const visit = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, body = '', flags] = /^\/(.*)\/(\w*)$/s.exec(node.text) ?? []
      found.push({ at: `${file}: ${node.text}`, pattern: new RegExp(body, flags) })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const patterns = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap(patternsIn)

/** What patterns stumble over: many of the same, with something in front or behind that does not fit. */
const units = [
  ' ',
  '\n',
  '\t',
  '\r\n',
  '\u001b[',
  '\u001b',
  '0',
  'a',
  'A',
  'Aa',
  '-',
  '->',
  '--',
  '/',
  '/a',
  '.',
  ',',
  ':',
  '(',
  ' (',
  '"',
  '{',
  '{a',
  '&',
  '<',
  'sk_live_',
  'Bearer ',
  '1.',
  '0-',
  '\u202e',
  '\uFFFF',
  '\u00FF',
]
const ends = ['', '!', '\n!', 'x', '/', '>']

const LENGTH = 100_000
/** A linear one takes a few milliseconds for that, one that is not takes seconds: of this process, however busy the machine is. */
const MAX_CPU_MS = 1_000

test.each(patterns)('$at takes no longer than a text is long', { timeout: 600_000 }, ({ pattern }) => {
  for (const unit of units) {
    const run = unit.repeat(LENGTH / unit.length)
    for (const end of ends) {
      const before = process.cpuUsage()
      try {
        ;`${run}${end}`.replace(pattern, '')
      } catch (thrown) {
        // An engine that gives a pattern up is no slow one.
        expect(thrown).toBeInstanceOf(RangeError)
      }
      const { user } = process.cpuUsage(before)
      expect(user / 1_000, JSON.stringify([unit, end])).toBeLessThan(MAX_CPU_MS)
    }
  }
})
