import { writeFileSync } from 'node:fs'
import { docPages } from './docPages.js'

for (const { path, text } of docPages()) writeFileSync(path, text)
