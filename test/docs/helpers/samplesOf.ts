import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Sample {
  /** The line of the page it begins on. */
  line: number
  suffix: string
  code: string
  /** The file it goes into, if the line above it names one. */
  file: string | undefined
}

const root = join(import.meta.dirname, '../../..')

/** The TypeScript code blocks of a page. */
export function samplesOf(page: string): Sample[] {
  const text = readFileSync(join(root, page), 'utf8')
  const blocks = text.matchAll(/(?:`([^`\n]+\.tsx?)`[^`\n]*\n\n)?```(tsx?)\n([\s\S]*?)```/g)
  return [...blocks].map(({ 0: whole, index, 1: file, 2: suffix = '', 3: code = '' }) => ({
    line: text.slice(0, index + whole.indexOf('```')).split('\n').length,
    suffix,
    code,
    file,
  }))
}
