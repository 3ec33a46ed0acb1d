import type { Transcript } from '../../src/index.js'

/** An interview of twenty seconds, with who speaks. */
export const interview: Transcript = transcriptOf('en', [
  [
    'So tell me how the cooperative started. In the beginning there were only nine of us and a borrowed scale.',
    'Speaker 1',
  ],
  [
    'People said it would not last the rains. We weighed the first harvest under a tree, and everybody could see the scale.',
    'Speaker 2',
  ],
  ['The second year forty families came, from Hawassa and from the lake.', 'Speaker 2'],
  ['We bought our own scale and kept the old one for the children.', 'Speaker 2'],
  ['After that the bank called us, not the other way round.', 'Speaker 1'],
])

export const amharicInterview: Transcript = transcriptOf('am', [
  ['ሰላም፣ ዛሬ ስለ አዲስ አበባ ታሪክ እንነጋገራለን። ከተማዋ በ1879 ዓ.ም. በእቴጌ ጣይቱ ተመሠረተች።'],
  ['ስሙን የሰጡት እቴጌ ጣይቱ ናቸው። በፍል ውኃ አካባቢ የመጀመሪያዎቹ ቤቶች ተሠሩ።'],
  ['ዛሬ ከአምስት ሚሊዮን በላይ ሰዎች ይኖሩባታል።'],
])

/** Four hours of it. */
export const longInterview: Transcript = transcriptOf(
  'en',
  Array.from({ length: 3_600 }, (_, index) => [
    `${index + 1}. And so it went on, year after year, with all of us.`,
  ]),
)

function transcriptOf(
  language: string,
  passages: readonly (readonly [text: string, speaker?: string])[],
): Transcript {
  return {
    id: `tr_${language}_${passages.length}`,
    status: 'completed',
    language,
    text: passages.map(([text]) => text).join(' '),
    durationSeconds: passages.length * 4,
    segments: passages.map(([text, speaker], index) => ({
      text,
      speaker,
      start: index * 4,
      end: (index + 1) * 4,
    })),
    raw: {},
  }
}
