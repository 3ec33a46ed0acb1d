import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './packLibrary.js'

/** The files that a section of a page gives whole: blocks of code, each with the first file that the paragraph above names. */
export async function filesOf(page: string, heading: string): Promise<Map<string, string>> {
  const text = await readFile(join(root, page), 'utf8')
  const [section = ''] = text.split(`\n## ${heading}\n`)[1]?.split('\n## ') ?? []
  const [prose = '', ...blocks] = section.split('\n```').map((part) => part.replace(/^\w*\n/, ''))
  const files = new Map<string, string>()
  let above = prose
  for (const [index, block] of blocks.entries()) {
    const name = /`([\w.-]+\.[jt]sx?)`/.exec(above.trim().split('\n\n').at(-1) ?? '')?.[1]
    // A block of code, then what stands behind it, and so on.
    if (index % 2 === 1) above = block
    else if (name) files.set(name, `${block}\n`)
  }
  return files
}
