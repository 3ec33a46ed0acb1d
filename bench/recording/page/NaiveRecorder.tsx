import { type ReactNode, useEffect, useState } from 'react'

/** The usual way: the component that records has the level and the seconds in its state, and asks in each frame. */
export function NaiveRecorder({ onRender }: { onRender: () => void }): ReactNode {
  onRender()
  const [level, setLevel] = useState(0)
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    let frame = 0
    let context: AudioContext | undefined
    let recorder: MediaRecorder | undefined
    void navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } }).then((stream) => {
      recorder = new MediaRecorder(stream, { audioBitsPerSecond: 24_000 })
      recorder.start(1_000)
      context = new AudioContext()
      const analyser = context.createAnalyser()
      context.createMediaStreamSource(stream).connect(analyser)
      const samples = new Uint8Array(analyser.frequencyBinCount)
      const startedAt = Date.now()
      const draw = () => {
        analyser.getByteFrequencyData(samples)
        setLevel(Math.max(...samples) / 255)
        setSeconds(Math.floor((Date.now() - startedAt) / 1_000))
        frame = requestAnimationFrame(draw)
      }
      draw()
    })
    return () => {
      cancelAnimationFrame(frame)
      void context?.close()
      for (const track of recorder?.stream.getTracks() ?? []) track.stop()
    }
  }, [])
  return (
    <div>
      <p>{seconds} s</p>
      <div style={{ height: 8, width: `${100 * level}%`, background: 'currentcolor' }} />
    </div>
  )
}
