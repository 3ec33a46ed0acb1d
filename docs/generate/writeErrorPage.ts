import { writeFileSync } from 'node:fs'
import { errorPage } from './errorPage.js'

const { path, text } = errorPage()
writeFileSync(path, text)
