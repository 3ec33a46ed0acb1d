import { type ReactNode, useEffect, useState } from 'react'
import { TranscriptPlayer } from '../src/player.js'
import type { OutboxItem } from '../src/recorder.js'

interface HeardAndReadProps {
  /** Its text is there. */
  item: OutboxItem
}

/** What was recorded, to listen to, correct and download: each part by itself, for its times are its own. */
export function HeardAndRead({ item }: HeardAndReadProps): ReactNode {
  const [files, setFiles] = useState<readonly File[]>()
  useEffect(() => {
    // Where it is gone, the text is left.
    void item.read().then(setFiles, () => setFiles([]))
  }, [item])
  if (!files) return null
  return item
    .getState()
    .transcripts.map((transcript, part) => (
      <TranscriptPlayer key={transcript.id} transcript={transcript} audio={files[part]} />
    ))
}
