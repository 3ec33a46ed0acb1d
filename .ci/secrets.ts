import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { findSecrets, findTraces, thisMachine } from './findSecrets.js'

/** What is not text, or is another's code as it came. */
const skipped = /\.(mp3|png|woff2?)$|mockServiceWorker\.js$/

const machine = thisMachine(npm('config', 'get', 'registry').trim())
const [packed] = JSON.parse(npm('pack', '--dry-run', '--json', '--ignore-scripts')) as [
  { files: { path: string }[] },
]
const published = packed.files.map(({ path }) => path)
if (!published.includes('dist/index.js')) throw new Error('There is no build to search. Run npm run build.')
const committed = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n')

const files = [...new Set([...published, ...committed])].filter(
  (path) => existsSync(path) && !skipped.test(path),
)
const found = files.flatMap((path) => {
  const find = path.startsWith('test/') ? findTraces : findSecrets
  return find(readFileSync(path, 'utf8'), machine).map((where) => `${path}, ${where}`)
})
console.log(
  `${published.length} published and ${committed.length} committed files searched for secrets: ${found.length} found.`,
)
if (found.length > 0) {
  console.error(found.join('\n'))
  process.exitCode = 1
}

function npm(...args: string[]): string {
  return execFileSync('npm', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 26,
  })
}
