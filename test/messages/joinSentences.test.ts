import { expect, test } from 'vitest'
import { joinSentences } from '../../src/messages/joinSentences.js'

test.each([
  [['Server error', 'Try again.'], 'Server error. Try again.'],
  [['የአገልጋይ ስህተት', 'ትንሽ ቆይተው እንደገና ይሞክሩ።'], 'የአገልጋይ ስህተት። ትንሽ ቆይተው እንደገና ይሞክሩ።'],
  [['3.2 MB ከ10 MB', '4 ደቂቃ ያህል ይቀራል'], '3.2 MB ከ10 MB። 4 ደቂቃ ያህል ይቀራል'],
  [['Sending…', '3 of 4'], 'Sending… 3 of 4'],
  [['ተቀምጧል።', '', undefined, 'ይቀጥላል'], 'ተቀምጧል። ይቀጥላል'],
  [['Paused'], 'Paused'],
  [[null, undefined], ''],
])('%j is one line, with the full stop of its script', (sentences, expected) => {
  expect(joinSentences(...sentences)).toBe(expected)
})
