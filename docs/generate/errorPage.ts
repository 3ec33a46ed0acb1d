import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { errorTable } from './errorTable.js'

const generated = /(<!-- codes -->\n)[\s\S]*(\n<!-- \/codes -->)/

/** `docs/errors.md`, with its tables as the source has them now. */
export function errorPage(): { path: string; text: string } {
  const path = fileURLToPath(new URL('../errors.md', import.meta.url))
  const text = readFileSync(path, 'utf8').replace(generated, (_, before: string, after: string) => {
    return `${before}\n${errorTable()}\n${after}`
  })
  return { path, text }
}
