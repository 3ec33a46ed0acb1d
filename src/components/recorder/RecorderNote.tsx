'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import type { Part } from '../shared/Part.js'
import { Note } from './Note.js'
import { noteView } from './noteView.js'
import { useRecorderPart } from './RecorderContext.js'

/** What a `div` takes; children are its actions. */
export type RecorderNoteProps = ComponentPropsWithoutRef<'div'>

/**
 * What the recorder does, what is safe, and what to do where something is wrong. It announces what changes: politely, but for a
 * microphone that was lost and a device that is full.
 *
 * @throws Error outside of a `RecorderRoot`
 */
export const RecorderNote: Part<RecorderNoteProps, HTMLDivElement> = forwardRef(
  function RecorderNote(status, ref) {
    const { recorder, ...speaker } = useRecorderPart('RecorderNote')
    return <Note {...status} ref={ref} view={noteView(recorder, speaker)} />
  },
)
