import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { newFolder, npm, workshop } from './packLibrary.js'

const run = promisify(execFile)

/**
 * Installs what an app's `package-lock.json` names; returns the folder of its `node_modules`, in which apps find them. Once
 * for all runs, until the lock changes.
 */
export async function installPackages(app: string): Promise<string> {
  const lists = ['package.json', 'package-lock.json']
  const hash = createHash('sha256')
  for (const list of lists) hash.update(await readFile(join(app, list)))
  await mkdir(workshop, { recursive: true })
  const folder = join(workshop, `packages-${hash.digest('hex').slice(0, 16)}`)
  if (existsSync(folder)) return folder

  const copy = await newFolder('packages')
  try {
    for (const list of lists) await cp(join(app, list), join(copy, list))
    await run(npm, ['ci', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: copy })
    // At once, and last, as with the library: another run may have been faster.
    await rename(copy, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
  return folder
}
