'use client'
import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import type { Part } from '../shared/Part.js'
import { withClass } from '../shared/withClass.js'
import { useRecorderPart } from './RecorderContext.js'

/** What a `select` takes, without a value and children. */
export type MicrophoneSelectProps = Omit<
  ComponentPropsWithoutRef<'select'>,
  'children' | 'value' | 'defaultValue' | 'multiple'
>

/**
 * Which microphone is used; while it records, another one goes on in a new part. Nothing while there is no choice: browsers tell of
 * microphones only once one was allowed.
 *
 * @throws Error outside of a `RecorderRoot`
 */
export const MicrophoneSelect: Part<MicrophoneSelectProps, HTMLSelectElement> = forwardRef(
  function MicrophoneSelect({ className, onChange, ...select }, ref) {
    const { recorder, wording } = useRecorderPart('MicrophoneSelect')
    const { devices, deviceId, choose } = recorder
    if (devices.length < 2) return null
    const isListed = devices.some((device) => device.deviceId === deviceId)
    return (
      <select
        aria-label={wording.ui('microphone')}
        {...select}
        ref={ref}
        className={withClass('lesan-field', className)}
        value={isListed ? deviceId : ''}
        onChange={(event) => {
          onChange?.(event)
          choose(event.target.value || undefined)
        }}
      >
        {/* The browser's own choice. */}
        {!isListed && <option value="">{wording.ui('microphone')}</option>}
        {devices.map((device) => (
          <option key={device.deviceId} value={device.deviceId}>
            {device.label || wording.ui('microphone')}
          </option>
        ))}
      </select>
    )
  },
)
