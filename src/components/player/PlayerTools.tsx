'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { toSrt } from '../../transcript/toSrt.js'
import { toVtt } from '../../transcript/toVtt.js'
import { Button } from '../shared/Button.js'
import { CopyButton } from '../shared/CopyButton.js'
import { formatTime } from '../shared/formatTime.js'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'
import { fileNameFor, MARK, saveText } from '../transcript/saveText.js'
import { spokenSegments, spokenText, toJson } from './exports.js'
import { keptLine } from './keptLine.js'
import { usePlayerPart, usePlayerState } from './PlayerContext.js'

/** What a `div` takes, without children, and the name of the audio. */
export interface PlayerToolsProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** The heading, and what downloads are called, with an ending of their own. @default no heading; the transcription's id */
  fileName?: string | undefined
  /** The level of the heading. @default 3 */
  headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined
}

/**
 * What it is, what was changed and where that is kept; "Copy", and downloads with the changes in them: the text, subtitles where the
 * transcription has segments we can read, and JSON.
 *
 * @throws Error outside of a `PlayerRoot`
 */
export const PlayerTools: Part<PlayerToolsProps, HTMLDivElement> = forwardRef(function PlayerTools(
  { fileName, headingLevel = 3, className, ...box },
  ref,
) {
  const {
    player,
    wording: { ui },
  } = usePlayerPart('PlayerTools')
  const { transcript, hasTimes } = player
  const edits = usePlayerState(player, (state) => state.edits)
  const kept = usePlayerState(player, keptLine)
  const isEmpty = usePlayerState(player, ({ segments }) => segments.length === 0)
  const count = Object.keys(edits.texts).length
  const { durationSeconds } = transcript
  const Heading = `h${headingLevel}` as const
  const facts = [
    durationSeconds !== undefined && formatTime(durationSeconds),
    count > 0 && ui('editedCount', { count }),
    kept && ui(kept),
  ].filter(Boolean)
  const files = {
    // The mark in front is for editors that take a file without one for the system's own old encoding.
    txt: ['text/plain', () => `${MARK}${spokenText(player.getEdited())}\n`],
    ...(hasTimes && {
      srt: ['application/x-subrip', () => toSrt(spokenSegments(player.getEdited()))],
      vtt: ['text/vtt', () => toVtt(spokenSegments(player.getEdited()))],
    }),
    json: ['application/json', () => toJson(transcript, player.getEdited())],
  } satisfies Record<string, [type: string, content: () => string]>
  return (
    <div {...box} ref={ref} className={withClass('lesan-player-tools', className)}>
      <div>
        {fileName && (
          <Heading className="lesan-strong">
            <bdi>{fileName}</bdi>
          </Heading>
        )}
        <p className="lesan-quiet lesan-figures">{facts.join(' · ') || '\u00a0'}</p>
      </div>
      {!isEmpty && (
        <div className="lesan-joined">
          <CopyButton of={edits} text={() => spokenText(player.getEdited())} ui={ui} />
          {Object.entries(files).map(([ending, [type, content]]) => (
            <Button
              key={ending}
              aria-label={ui('download', { format: ending.toUpperCase() })}
              onClick={() => saveText(content(), type, fileNameFor(fileName ?? transcript.id, ending))}
            >
              {ending.toUpperCase()}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
})
