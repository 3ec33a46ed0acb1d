import { existsSync, readFileSync } from 'node:fs'

/** A package with the version that is installed, the bench's own copy before the repository's. */
export function versionOf(name: string): string {
  const manifest = [`bench/node_modules/${name}/package.json`, `node_modules/${name}/package.json`].find(
    (path) => existsSync(path),
  )
  if (!manifest) throw new Error(`${name} is not installed. Start with \`npm run bench\`, which installs it.`)
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  return `${name} ${version}`
}
