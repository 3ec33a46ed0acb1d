import { hostname } from 'node:os'

/** What must stand in no file that leaves this machine. */
const patterns: [what: string, pattern: RegExp][] = [
  // The words `sk_live_…` of an explanation are not a key; nor are the sandbox's own, which open nothing.
  ['a live API key', /\b[sp]k_live_[A-Za-z0-9]{4,}/g],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/g],
  [
    'a token',
    /\b(?:npm_[A-Za-z0-9]{36}|gh[opsu]_[A-Za-z0-9]{36}|AKIA[A-Z0-9]{16}|eyJ[\w-]{10,}\.eyJ[\w-]{10,})/g,
  ],
  ['a password in an address', /\bhttps?:\/\/[^\s/:@'"`]+:[^\s/@'"`{$]+@/g],
  ['a source outside of the package', /"sources":\s*\[[^\]]*"\//g],
  [
    'a path of a machine',
    /(?<![\w.])(?:\/(?:home|Users)\/(?!runner\b)[\w.-]+\/|[A-Z]:\\{1,2}Users\\)|\bfile:\/\/\/(?=\w)/g,
  ],
]

/** What is particular to where this runs. */
export interface Machine {
  /** Folders: the working tree, the home. */
  folders: string[]
  /** Hosts: this one, and the registry packages come from. */
  hosts: string[]
}

/** Where this runs; the registry as npm has it. */
export function thisMachine(registry: string | undefined): Machine {
  const host = registry && URL.canParse(registry) ? new URL(registry).hostname : undefined
  return {
    folders: [process.cwd(), process.env['HOME'] ?? ''].filter((folder) => folder.length > 1),
    hosts: [host ?? '', hostname()].filter((name) => name.length > 3 && name !== 'localhost'),
  }
}

interface Found {
  what: string
  index: number
}

/** Secrets and traces of a machine in a text, each as what it is and where it stands; never the secret itself. */
export function findSecrets(text: string, machine: Machine): string[] {
  const secrets = patterns.flatMap(([what, pattern]) =>
    [...text.matchAll(pattern)].map(({ index }) => ({ what, index })),
  )
  return placesOf([...secrets, ...traces(text, machine)], text)
}

/** Traces of a machine alone: a test may plant what looks like a secret. */
export function findTraces(text: string, machine: Machine): string[] {
  return placesOf(traces(text, machine), text)
}

function traces(text: string, { folders, hosts }: Machine): Found[] {
  return [
    ...folders.map((folder) => ({ what: 'a folder of this machine', index: text.indexOf(`${folder}/`) })),
    ...hosts.map((host) => ({ what: 'a host of this machine', index: text.indexOf(host) })),
  ].filter(({ index }) => index >= 0)
}

function placesOf(found: Found[], text: string): string[] {
  return found
    .sort((a, b) => a.index - b.index)
    .map(({ what, index }) => `line ${text.slice(0, index).split('\n').length}: ${what}`)
}
