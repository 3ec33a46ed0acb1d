import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { runGate } from './gate/gate.js'
import { runParse } from './parse/parse.js'

console.log('<!-- npm run bench > bench/RESULTS.md -->\n')
console.log(
  `Node ${process.versions.node}, ${availableParallelism()} cores; ${['ky', 'p-retry', 'openai', '@tanstack/react-query'].map(versionOf).join(', ')}.\n`,
)
console.log('# Getting many files through a limit\n')
console.log('Virtual time, the sandbox’s own limiters; a refusal costs the upload of a 25 MB file.\n')
const gate = await runGate()
for (const scenario of new Set(gate.map((row) => row.scenario))) {
  console.log(`## ${scenario}\n`)
  print(
    gate
      .filter((row) => row.scenario === scenario)
      .map(({ strategy, refused, resentMB, seconds, timesIdeal }) => ({
        strategy,
        refused,
        'sent twice, MB': resentMB,
        'finished after, s': seconds.toFixed(1),
        'times the limit': timesIdeal.toFixed(2),
      })),
  )
}

console.log('# Reading an error\n')
const parse = await runParse()
for (const body of new Set(parse.map((row) => row.body))) {
  console.log(`## ${body}\n`)
  const rows = parse.filter((row) => row.body === body)
  const ours = rows[0]
  print(
    rows.map(({ reader, errorsPerSecond, bytesPerError, code, retryAfter }) => ({
      reader,
      'speed, ours = 1': (errorsPerSecond / (ours?.errorsPerSecond ?? 1)).toFixed(2),
      'memory, ours = 1': (bytesPerError / (ours?.bytesPerError ?? 1)).toFixed(2),
      'code learned': code,
      'wait learned, s': retryAfter,
    })),
  )
}

function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
    version: string
  }
  return `${name} ${version}`
}

function print(rows: Record<string, string | number>[]): void {
  const columns = Object.keys(rows[0] ?? {})
  console.log(`| ${columns.join(' | ')} |\n| ${columns.map(() => '---').join(' | ')} |`)
  for (const row of rows) console.log(`| ${columns.map((column) => row[column]).join(' | ')} |`)
  console.log()
}
