'use client'
import type { ReactNode } from 'react'
import type { Playback } from '../../playback/createPlayback.js'
import { Button } from '../shared/Button.js'
import { Icon } from '../shared/Icon.js'
import { alertIcon } from '../shared/icons.js'
import { saveBlob } from '../transcript/saveText.js'
import { usePlayerPart } from './PlayerContext.js'

/** Why there is nothing to hear, and the ways out. What screen readers hear of it is in the page before. */
export function BrokenAudio({ playback, isBroken }: { playback: Playback; isBroken: boolean }): ReactNode {
  const {
    player: { audio = '', transcript },
    wording: { ui },
  } = usePlayerPart('PlayerAudio')
  const isFile = typeof audio !== 'string'
  const format = formatOf(audio)
  const download = ui('download', { format }).trim()
  const isOffline = isBroken && !isFile && !navigator.onLine
  return (
    <>
      <div role="status" className={isBroken ? 'lesan-player-broken' : 'lesan-visually-hidden'}>
        {isBroken && (
          <>
            <Icon path={alertIcon} />
            <div>
              <p>{ui(isOffline ? 'offline.title' : 'audioBroken')}</p>
              <p className="lesan-quiet">{ui('audioBrokenHint')}</p>
            </div>
          </>
        )}
      </div>
      {isBroken && (
        <div className="lesan-actions">
          {isFile ? (
            <Button
              onClick={() => saveBlob(audio, nameOf(audio, `${transcript.id}.${format.toLowerCase()}`))}
            >
              {download}
            </Button>
          ) : (
            <>
              <Button onClick={playback.load}>{ui('retryNow')}</Button>
              <a className="lesan-button" href={audio} download>
                {download}
              </a>
            </>
          )}
        </div>
      )}
    </>
  )
}

/** `WEBM`, `MP3`; nothing where neither type nor address tells. */
function formatOf(audio: Blob | string): string {
  const told =
    typeof audio === 'string'
      ? /\.(\w{2,4})(?:[?#]|$)/.exec(audio)?.[1]
      : /^audio\/(\w+)/.exec(audio.type)?.[1]
  return (told ?? '').toUpperCase()
}

function nameOf(file: Blob, otherwise: string): string {
  return file instanceof File ? file.name : otherwise
}
