import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** The checkout. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')

/** Ignored by git, and inside the checkout: what is installed there is found from here, by every tool's own rules. */
export const workshop = join(root, '.packed')

const notCopied = [
  '.git',
  '.packed',
  'node_modules',
  'dist',
  'coverage',
  'screenshots',
  'storybook-static',
  '.vitest',
]
const madeFrom = ['src', 'docs', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']
const config = ['vite.lib.config.ts', 'README.md', 'LICENSE', 'CHANGELOG.md']

export interface PackedLibrary {
  /** The unpacked tarball: what `npm install` puts into `node_modules/lesan-react`. */
  folder: string
  /** What is in it, relative to `folder`, sorted. */
  files: string[]
  packageJson: PackageJson
}

interface Target {
  types: string
  default: string
  require?: { types: string; default: string }
}

export interface PackageJson {
  name: string
  exports: Record<string, string | Target>
  main: string
  module: string
  types: string
  typesVersions: Record<string, Record<string, string[]>>
  browser: Record<string, string>
  [field: string]: unknown
}

/**
 * Builds and packs the library, in a copy of the checkout: nothing that runs beside this sees a half-built `dist`. Once
 * for all test files, and again when something it is made from has changed.
 */
export function packLibrary(): Promise<PackedLibrary> {
  packed ??= pack()
  return packed
}

let packed: Promise<PackedLibrary> | undefined

async function pack(): Promise<PackedLibrary> {
  const folder = join(workshop, `library-${await hashOf([...madeFrom, ...config])}`)
  while (!existsSync(folder)) await buildOnce(folder)
  const files = await filesIn(folder)
  const packageJson = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as PackageJson
  return { folder, files, packageJson }
}

/** A folder of its own for one test, in the workshop. */
export async function newFolder(name: string, inside = workshop): Promise<string> {
  await mkdir(inside, { recursive: true })
  return mkdtemp(join(inside, `${name}-`))
}

/** All files of a folder, relative to it, with `/`, sorted. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .toSorted()
}

/** A build that has not ended after this long was broken off. */
const BUILD_MS = 5 * 60_000

/** Builds, or waits while another test file does. */
async function buildOnce(folder: string): Promise<void> {
  const lock = `${folder}.lock`
  await mkdir(workshop, { recursive: true })
  const isMine = await mkdir(lock).then(
    () => true,
    () => false,
  )
  if (isMine) {
    await buildInto(folder).finally(() => rm(lock, { recursive: true, force: true }))
    return
  }
  const since = await stat(lock).then(
    ({ mtimeMs }) => mtimeMs,
    () => Date.now(),
  )
  if (Date.now() - since > BUILD_MS) await rm(lock, { recursive: true, force: true })
  else await sleep(500)
}

async function buildInto(folder: string): Promise<void> {
  const copy = await newFolder('checkout')
  try {
    await removeOld()
    await copyCheckout(copy)
    // As from a fresh clone: `prepack` builds. What it prints is not mixed into the answer.
    const { stdout } = await run(npm, ['pack', '--json', '--foreground-scripts=false'], { cwd: copy })
    const [packed] = JSON.parse(stdout) as { filename: string }[]
    if (!packed) throw new Error(`npm pack said: ${stdout}`)
    await run('tar', ['-xzf', packed.filename], { cwd: copy })
    // At once, and last: what is there is whole. Another run may have been faster.
    await rename(join(copy, 'package'), folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

/** Libraries of earlier states. Those of today may be in use by another run. */
async function removeOld(): Promise<void> {
  const yesterday = Date.now() - 24 * 60 * 60 * 1_000
  for (const name of await readdir(workshop)) {
    const folder = join(workshop, name)
    const { mtimeMs } = await stat(folder)
    if (mtimeMs < yesterday) await rm(folder, { recursive: true, force: true })
  }
}

async function copyCheckout(to: string): Promise<void> {
  const isCopied = (path: string) => !notCopied.includes(basename(path))
  for (const name of (await readdir(root)).filter(isCopied)) {
    await cp(join(root, name), join(to, name), { recursive: true, filter: isCopied })
  }
}

async function hashOf(names: string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const name of names) {
    const files =
      name === 'src' || name === 'docs'
        ? (await filesIn(join(root, name))).map((file) => join(name, file))
        : [name]
    for (const file of files) hash.update(file).update(await readFile(join(root, file)))
  }
  return hash.digest('hex').slice(0, 16)
}
