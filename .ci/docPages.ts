import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { errorTable } from './errorTable.js'
import { readApi } from './readApi.js'
import { writeApi } from './writeApi.js'

export interface DocPage {
  /** Its name in `docs`. */
  page: string
  path: string
  /** What it should hold. */
  text: string
}

const pathOf = (page: string) => fileURLToPath(new URL(`../docs/${page}`, import.meta.url))
const generated = /(<!-- codes -->\n)[\s\S]*(\n<!-- \/codes -->)/

/** The pages, or parts of pages, that are written from the source. */
export function docPages(): DocPage[] {
  const errors = pathOf('errors.md')
  return [
    { page: 'api.md', path: pathOf('api.md'), text: writeApi(readApi()) },
    {
      page: 'errors.md',
      path: errors,
      text: readFileSync(errors, 'utf8').replace(generated, (_, before: string, after: string) => {
        return `${before}\n${errorTable()}\n${after}`
      }),
    },
  ]
}
