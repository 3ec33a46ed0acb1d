import type { OutboxOptions } from '../../../src/recorder.js'
import type { Browser, OutboxPage } from './createBrowser.js'

/** A new page with an outbox of all that is kept. */
export function openOutbox(browser: Browser, options: OutboxOptions = {}): OutboxPage {
  const page = browser.openPage()
  const { createRecordingStore, createTranscriptionClient, createOutbox } = page.loaded
  const store = createRecordingStore()
  const client = createTranscriptionClient({ baseUrl: 'https://api.test', fetch: page.fetch })
  return { ...page, store, outbox: createOutbox(client, { ...options, recordings: store }) }
}
