import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Licences that ask a user of the package for no more than keeping their text. */
const allowed = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0'])

interface Manifest {
  name: string
  version: string
  license?: string
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
}

/** Why a package is on a user's machine. */
type Role = 'package' | 'dependency' | 'peer' | 'optional peer'

const own = read('.')
const rows = new Map<string, { licence: string; role: Role }>()
visit(own, process.cwd(), 'package')

const faults = [...rows].filter(([, { licence }]) => !isAllowed(licence))
for (const [name, { licence, role }] of rows) console.log(`${licence.padEnd(14)} ${role.padEnd(14)} ${name}`)
if (faults.length > 0) {
  console.error(`Not allowed: ${faults.map(([name, { licence }]) => `${name} (${licence})`).join(', ')}`)
  process.exitCode = 1
}

/** Notes a package and all that is installed along with it. */
function visit(manifest: Manifest, folder: string, role: Role): void {
  const id = `${manifest.name}@${manifest.version}`
  if (rows.has(id)) return
  rows.set(id, { licence: manifest.license ?? 'none', role })
  const inherited = role === 'package' ? 'dependency' : role
  for (const name of Object.keys(manifest.dependencies ?? {})) visitNamed(name, folder, inherited)
  if (role !== 'package') return
  for (const name of Object.keys(manifest.peerDependencies ?? {})) {
    visitNamed(name, folder, manifest.peerDependenciesMeta?.[name]?.optional ? 'optional peer' : 'peer')
  }
}

function visitNamed(name: string, from: string, role: Role): void {
  const found = place(name, from)
  if (found === undefined) throw new Error(`${name} is not installed. Run npm ci.`)
  visit(read(found), found, role)
}

/** Where Node would find a package: the nearest node_modules above. */
function place(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name)
    if (existsSync(join(candidate, 'package.json'))) return candidate
    if (folder === dirname(folder)) return undefined
  }
}

function read(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
}

/** `(MIT OR CC0-1.0)` leaves a choice; `MIT AND Zlib` does not. */
function isAllowed(licence: string): boolean {
  return licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => allowed.has(part.trim())))
}
