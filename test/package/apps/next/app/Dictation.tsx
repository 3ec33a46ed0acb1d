'use client'
import { Recorder } from 'lesan-react/recorder'
import { useState } from 'react'

export function Dictation({ onSignIn }: { onSignIn: () => void }) {
  const [text, setText] = useState('')
  return (
    <>
      <Recorder language="en" aria-label="Dictation" onTranscript={setText} onSignIn={onSignIn} />
      {text && <p lang="en">{text}</p>}
    </>
  )
}
