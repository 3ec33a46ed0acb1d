import type { Transcript } from '../../src/index.js'

/** An interview of twenty seconds, with who speaks. */
export const interview: Transcript = transcriptOf('en', [
  [
    'So tell me how the cooperative started. In the beginning there were only nine of us and a borrowed scale.',
    'A',
  ],
  [
    'People said it would not last the rains. We weighed the first harvest under a tree, and everybody could see the scale.',
    'B',
  ],
  ['The second year forty families came, from Hawassa and from the lake.', 'B'],
  ['We bought our own scale and kept the old one for the children.', 'B'],
  ['After that the bank called us, not the other way round.', 'A'],
])

export const amharicInterview: Transcript = transcriptOf('am', [
  ['ሰላም፣ ዛሬ ስለ አዲስ አበባ ታሪክ እንነጋገራለን። ከተማዋ በ1879 ዓ.ም. በእቴጌ ጣይቱ ተመሠረተች።'],
  ['ስሙን የሰጡት እቴጌ ጣይቱ ናቸው። በፍል ውኃ አካባቢ የመጀመሪያዎቹ ቤቶች ተሠሩ።'],
  ['ዛሬ ከአምስት ሚሊዮን በላይ ሰዎች ይኖሩባታል።'],
])

const PASSAGE_SECONDS = 4

function transcriptOf(
  language: string,
  passages: readonly (readonly [text: string, speaker?: string])[],
): Transcript {
  return {
    id: `tr_interview_${language}`,
    status: 'completed',
    language,
    text: passages.map(([text]) => text).join(' '),
    durationSeconds: passages.length * PASSAGE_SECONDS,
    segments: passages.map(([text, speaker], index) => ({
      text,
      speaker,
      start: index * PASSAGE_SECONDS,
      end: (index + 1) * PASSAGE_SECONDS,
    })),
    raw: {},
  }
}
