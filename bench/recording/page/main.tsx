import { type ReactNode, useEffect } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { LevelMeter, RecorderRoot, RecordingTime, useRecorder } from '../../../src/recorder.js'
import { NaiveRecorder } from './NaiveRecorder.js'

/** `alone` is the browser's own recorder; `unseen` is ours, which keeps the recording as well. Neither has anything to see. */
export type RecordingKind = 'alone' | 'unseen' | 'lesan-react' | 'naive'

declare global {
  interface Window {
    begin: (kind: RecordingKind) => void
    /** How often the host rendered. */
    renders: () => number
    end: () => void
  }
}

let renders = 0
let root: Root | undefined
const countRender = () => {
  renders += 1
}

function Alone(): ReactNode {
  useEffect(() => {
    let recorder: MediaRecorder | undefined
    void navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } }).then((stream) => {
      recorder = new MediaRecorder(stream, { audioBitsPerSecond: 24_000 })
      recorder.start(1_000)
    })
    return () => {
      for (const track of recorder?.stream.getTracks() ?? []) track.stop()
    }
  }, [])
  return null
}

function Ours({ isSeen }: { isSeen: boolean }): ReactNode {
  countRender()
  const recorder = useRecorder()
  const { start } = recorder
  useEffect(() => start(), [start])
  return isSeen ? (
    <RecorderRoot recorder={recorder}>
      <RecordingTime />
      <LevelMeter />
    </RecorderRoot>
  ) : null
}

window.begin = (kind) => {
  renders = 0
  root = createRoot(document.body.appendChild(document.createElement('div')))
  const shown = {
    alone: <Alone />,
    unseen: <Ours isSeen={false} />,
    'lesan-react': <Ours isSeen />,
    naive: <NaiveRecorder onRender={countRender} />,
  }
  root.render(shown[kind])
}

window.renders = () => renders
window.end = () => root?.unmount()
