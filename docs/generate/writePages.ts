import { writeFileSync } from 'node:fs'
import { codeStories } from './codeStories.js'
import { errorPage } from './errorPage.js'

for (const { path, text } of [errorPage(), codeStories()]) writeFileSync(path, text)
