const names = ['speaker', 'speaker_id', 'speaker_label', 'speakerId', 'speakerLabel']

/**
 * Who says each of `transcript.segments`, whose shape the API does not document: a text or a number under one of the usual names.
 * `undefined` where it is neither.
 */
export function readSpeakers(segments: unknown): (string | undefined)[] {
  return Array.isArray(segments) ? segments.map(speakerOf) : []
}

function speakerOf(segment: unknown): string | undefined {
  const fields = Object(segment) as Record<string, unknown>
  for (const name of names) {
    const label = fields[name]
    if (typeof label === 'number') return String(label)
    if (typeof label === 'string' && label.trim() !== '') return label
  }
  return undefined
}
