import { Recorder } from 'lesan-react/recorder'
import { useState } from 'react'

export function Dictation() {
  const [text, setText] = useState('')
  return (
    <>
      <Recorder language="en" aria-label="Dictation" onTranscript={setText} />
      {text && <p lang="en">{text}</p>}
    </>
  )
}
