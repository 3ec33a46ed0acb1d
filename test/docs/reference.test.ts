import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { docPages } from '../../.ci/docPages.js'

test.each(docPages())('docs/$page is what `npm run docs` writes', ({ path, text }) => {
  expect(readFileSync(path, 'utf8')).toBe(text)
})
