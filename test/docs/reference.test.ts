import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { docPages } from '../../.ci/docPages.js'

test.each(docPages().map((page) => [page.page, page] as const))(
  'docs/%s is what `npm run docs` writes',
  (_, { path, text }) => {
    expect(readFileSync(path, 'utf8')).toBe(text)
  },
)
