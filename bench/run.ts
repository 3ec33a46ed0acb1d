import { writeFileSync } from 'node:fs'
import { arch, availableParallelism, platform, totalmem } from 'node:os'
import { looks } from './looks/looks.js'
import { renders } from './overhead/renders.js'
import { requests } from './overhead/requests.js'
import { parseTables } from './parse/parseTables.js'
import { players } from './player/players.js'
import { recordings } from './recording/recordings.js'
import { refusals } from './refusal/refusals.js'
import { versionOf } from './report/versionOf.js'
import { schedulerTables } from './scheduler/schedulerTables.js'
import { sizes } from './size/sizes.js'

interface Section {
  title: string
  intro: string
  run: () => Promise<string>
}

const sections: Section[] = [
  {
    title: 'Size',
    intro:
      'Bundled for browsers by esbuild, minified, compressed; React is not counted, nor TanStack Query unless a row says so. A kB is 1,000 bytes. openai 7 needs Node 22.',
    run: sizes,
  },
  {
    title: 'A 429 with `Retry-After: 2`, then success',
    intro:
      'Hooks run in Chromium, SDKs in Node, each with its defaults. What is known, and what a cancel and a wish to try now do, half a second after the request.',
    run: refusals,
  },
  {
    title: 'A request that succeeds',
    intro: 'Node and a server on the same machine; median of 20 rounds of 100 requests, taking turns.',
    run: requests,
  },
  {
    title: 'Waiting on a page',
    intro:
      'Chromium and a production build of React. Naive is a state and an interval of its own in each component; median of five rounds of 3 s, taking turns.',
    run: renders,
  },
  {
    title: 'A page that records',
    intro:
      'Chromium with a microphone that beeps, without a graphics card. Alone is the browser’s own recorder; unseen is ours, which keeps what it records on the device; lesan-react shows a clock and a level with it; naive shows them from the state of the component that records, and keeps nothing. Median of five rounds of 10 s, taking turns.',
    run: recordings,
  },
  {
    title: 'A transcript that plays',
    intro:
      'Chromium and a production build of React. First a click on a segment: 24 back and forth, every second one from a pause, until the browser says that it is there and plays; median and worst, beside an `<audio>` whose time a button sets, with nothing to draw. Then four hours, 4,000 segments in Amharic; naive has the time, the query and the texts in the state of one component, and all rows in its markup; the worst of three rounds, taking turns.',
    run: players,
  },
  {
    title: 'Getting many files through a limit',
    intro: 'Virtual time, the sandbox’s own limiters; a refusal costs the upload of a 25 MB file.',
    run: schedulerTables,
  },
  { title: 'Reading an error', intro: 'The same answer 20,000 times, in one process.', run: parseTables },
  { title: 'Looks', intro: 'What cannot be measured was looked at.', run: looks },
]

const peers = [
  '@tanstack/react-query',
  'react',
  'zod',
  'esbuild',
  'playwright',
  'ky',
  'p-retry',
  'p-queue',
  '@uppy/utils',
  'openai',
]
let results = `# What it costs, beside others

\`npm run bench\` measures all of it in one run and writes this page. Node ${process.versions.node}, ${platform()} ${arch()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB; ${peers.map(versionOf).join(', ')}.
`

for (const { title, intro, run } of sections) {
  const section = `\n## ${title}\n\n${intro}\n\n${await run()}\n`
  console.log(section)
  results += section
}
writeFileSync('bench/RESULTS.md', results)
// Some of the clients leave timers of a minute behind.
process.exit()
