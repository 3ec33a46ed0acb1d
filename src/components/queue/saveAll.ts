import type { TranscriptionQueueItem } from '../../queue/TranscriptionQueue.js'
import { readSegments } from '../../transcript/readSegments.js'
import { toSrt } from '../../transcript/toSrt.js'
import { cleaned, fileNameFor, MARK, saveBlob, saveText } from '../transcript/saveText.js'

interface SavedText {
  name: string
  input: string
}

/**
 * Hands all finished transcriptions to the browser as one ZIP of texts and subtitles; as one text where what writes a ZIP
 * can't be loaded.
 */
export async function saveAll(items: readonly TranscriptionQueueItem[]): Promise<void> {
  const texts = textsOf(items)
  try {
    const { downloadZip } = await import('client-zip')
    saveBlob(await downloadZip(texts.map(marked)).blob(), 'transcripts.zip')
  } catch {
    const all = texts
      .filter(({ name }) => name.endsWith('.txt'))
      .map(({ name, input }) => `${name}\n\n${input}`)
    saveText(MARK + all.join('\n'), 'text/plain', 'transcripts.txt')
  }
}

/** As a single download is. Subtitles have no mark: some players trip over it. */
function marked({ name, input }: SavedText): SavedText {
  return { name, input: name.endsWith('.txt') ? MARK + input : input }
}

function textsOf(items: readonly TranscriptionQueueItem[]): SavedText[] {
  const taken = new Set<string>()
  return items.flatMap(({ name, getState }) => {
    const { phase, transcript } = getState()
    if (phase !== 'success' || !transcript) return []
    const { id, text, segments, durationSeconds } = transcript
    const timed = readSegments(segments, durationSeconds)
    const freeName = (ending: string) => unlike(taken, fileNameFor(name || id, ending))
    const plain = { name: freeName('txt'), input: `${cleaned(text)}\n` }
    return timed ? [plain, { name: freeName('srt'), input: toSrt(timed) }] : [plain]
  })
}

/** Files of different folders can have the same name: `a (2).txt`. Systems do not tell A from a. */
function unlike(taken: Set<string>, name: string): string {
  const at = name.lastIndexOf('.')
  let free = name
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name.slice(0, at)} (${n})${name.slice(at)}`
  taken.add(free.toLowerCase())
  return free
}
