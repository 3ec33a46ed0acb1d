import { serveWorker } from '../../../sandbox/worker/serveWorker.js'

/** Repeats a text, until it is told to crash. */
serveWorker<string, string>(async (text) => {
  if (text === 'throw') throw new Error('no more')
  if (text === 'exit') process.exit(3)
  while (text === 'hang');
  return { reply: text }
})
