import { table } from '../report/table.js'
import { runParse } from './parse.js'

/** A table for each body. */
export async function parseTables(): Promise<string> {
  const all = await runParse()
  return [...new Set(all.map(({ body }) => body))]
    .map((body) => {
      const rows = all.filter((row) => row.body === body)
      const ours = rows[0]
      return `### ${body}\n\n${table(
        rows.map(({ reader, errorsPerSecond, bytesPerError, code, retryAfter }) => ({
          reader,
          'speed, ours = 1': (errorsPerSecond / (ours?.errorsPerSecond ?? 1)).toFixed(2),
          'memory, ours = 1': (bytesPerError / (ours?.bytesPerError ?? 1)).toFixed(2),
          'code learned': code,
          'wait learned, s': retryAfter,
        })),
      )}`
    })
    .join('\n\n')
}
