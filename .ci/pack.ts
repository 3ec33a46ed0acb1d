import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { packLibrary } from '../test/package/helpers/packLibrary.js'

// As the tests have it, from a copy of this checkout: what is checked here is what they try, and built once.
const { folder } = await packLibrary()
await rm('dist', { recursive: true, force: true })
await cp(join(folder, 'dist'), 'dist', { recursive: true })
