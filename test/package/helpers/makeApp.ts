import { existsSync } from 'node:fs'
import { cp, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installPackages } from './installPackages.js'
import { newFolder, packLibrary, root } from './packLibrary.js'

export interface App {
  /** Where its own files are. */
  folder: string
  /** Where its `node_modules` are. */
  home: string
  remove: () => Promise<void>
}

const apps = join(dirname(fileURLToPath(import.meta.url)), '../apps')

/**
 * A consumer's app with the packed library in its `node_modules`. Its other packages are those of its `package-lock.json`;
 * what that has not is found in the checkout's, unless the app has it for itself: `{ react: 'react-18' }` gives it what is
 * installed here as `react-18`.
 */
export async function makeApp(name: string, own: Record<string, string> = {}): Promise<App> {
  const { folder: library } = await packLibrary()
  const app = join(apps, name)
  const hasPackages = existsSync(join(app, 'package-lock.json'))
  const home = await newFolder(`app-${name}`, hasPackages ? await installPackages(app) : undefined)
  await writeFile(join(home, 'package.json'), JSON.stringify({ name: 'consumer', type: 'module' }))
  // Tools look upwards for one, and the checkout's leads `lesan-react` to `src`.
  await writeFile(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions: { jsx: 'react-jsx' } }))
  for (const part of ['common', name]) await cp(join(apps, part), join(home, part), { recursive: true })
  await cp(library, join(home, 'node_modules/lesan-react'), { recursive: true })
  for (const [as, installed] of Object.entries(own)) {
    // A copy: a link's target would find its own dependencies in the checkout.
    await cp(join(root, 'node_modules', installed), join(home, 'node_modules', as), { recursive: true })
  }
  const remove = () => rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  return { folder: join(home, name), home, remove }
}
