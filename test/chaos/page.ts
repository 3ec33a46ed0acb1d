import * as library from '../../src/core.js'
import { createLife, type Life, type LifeReport } from './createLife.js'

declare global {
  interface Window {
    life: Life & {
      /** What this tab's earlier documents reported as they went, and what this one reports now. */
      reports: () => LifeReport[]
      /** Timers and listeners that there were not at its beginning. */
      leaked: () => number
    }
  }
}

const KEY = 'reports'
const earlier = JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as LifeReport[]
const options = new URLSearchParams(location.search)

// Before the client is made: it may keep what it finds.
const askByFetch = window.fetch.bind(window)
window.fetch = async (input, init = {}) => {
  const onAnswer = life.onLeave(input instanceof Request ? input.url : String(input), init)
  const response = await askByFetch(input, init)
  onAnswer(response.status, response.headers.get('x-hold'))
  return response
}
// oxlint-disable typescript/unbound-method -- each is called with the `this` it needs
const { open, send } = XMLHttpRequest.prototype
// oxlint-enable typescript/unbound-method
const opened = new WeakMap<XMLHttpRequest, { method: string; url: string }>()
XMLHttpRequest.prototype.open = function (method: string, url: string | URL) {
  opened.set(this, { method, url: String(url) })
  open.call(this, method, url, true)
}
XMLHttpRequest.prototype.send = function (body) {
  const { method = 'GET', url = '' } = opened.get(this) ?? {}
  const onAnswer = life.onLeave(url, { method, body })
  this.addEventListener('readystatechange', () => {
    if (this.readyState === this.HEADERS_RECEIVED) onAnswer(this.status, this.getResponseHeader('x-hold'))
  })
  send.call(this, body)
}

const life: Life = createLife(library, 'chaos', {
  baseUrl: location.origin,
  maxConcurrent: Number(options.get('maxConcurrent')),
  signedUploadAboveBytes: Number(options.get('signedUploadAboveBytes')),
})

const reports = () => [...earlier, life.report()]
window.addEventListener('pagehide', () => sessionStorage.setItem(KEY, JSON.stringify(reports())))
const atFirst = window.left().length
const leaked = () => Math.max(0, window.left().length - atFirst)
window.life = { ...life, reports, leaked }
