import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import {
  createRecorder,
  createRecordingStore,
  useRecorder,
  useRecordingLevel,
  useRecordings,
  useRecordingTime,
} from '../../src/recorder.js'

test('on a server it is idle, and there are no recordings', () => {
  const store = createRecordingStore()
  const recorder = createRecorder({ store })
  function Host() {
    const own = useRecorder()
    const given = useRecorder(recorder)
    const { recordings, isLoaded } = useRecordings(store)
    const seconds = useRecordingTime(own)
    const level = useRecordingLevel<HTMLSpanElement>(given)
    return createElement(
      'span',
      { ref: level },
      JSON.stringify([own.status, given.status, recordings, isLoaded, seconds]),
    )
  }
  expect(renderToString(createElement(Host))).toContain('[&quot;idle&quot;,&quot;idle&quot;,[],false,0]')
})
