import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from './words/useWords.js'

/** Lets one hear what was chosen. */
export function PlayButton({ file }: { file: File | undefined }): ReactNode {
  const words = useWords()
  const player = useRef<HTMLAudioElement>(null)
  const [isPlaying, setIsPlaying] = useState(false)

  // Another file is another sound.
  useEffect(() => stop, [file])

  function stop(): void {
    player.current?.pause()
    if (player.current) URL.revokeObjectURL(player.current.src)
    player.current = null
    setIsPlaying(false)
  }

  function play(audio: File): void {
    const sound = new Audio(URL.createObjectURL(audio))
    sound.addEventListener('ended', stop)
    player.current = sound
    setIsPlaying(true)
    // A browser may not play what the API understands.
    sound.play().catch(stop)
  }

  return (
    <button
      type="button"
      className="button play"
      aria-label={isPlaying ? words.stop : words.play}
      aria-disabled={!file}
      onClick={() => (isPlaying ? stop() : file && play(file))}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={isPlaying ? 'M4 3h3v10H4zM9 3h3v10H9z' : 'M4.5 2.5v11l9-5.5z'} />
      </svg>
    </button>
  )
}
