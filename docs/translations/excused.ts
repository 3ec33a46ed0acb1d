/** What `findFaults` finds and is right as it is: the kind, the language and the key, and why. */
export const excused: Readonly<Record<string, string>> = {
  'another word for a term, so, words/errors.ip_not_allowed.title':
    'Says that the service cannot be had from this network, which is what a visitor sees.',
  'another word for a term, so, words/errors.webhook_not_found.description':
    '“Ka saar” takes a thing out of a list; what is gone from a server is “la tirtiray” (NP SS).',
  'another word for a term, so, words/errors.resource_not_found.description':
    '“Ka saar” takes a thing out of a list; what is gone from a server is “la tirtiray” (NP SS).',
  'another word for a term, so, words/errors.unknown_error.description':
    'One gets in touch with support (PR CF) and tells it the code; a code is not sent.',
  'two labels, one translation, am, recorder/ui.deleted':
    '“Cancelled” and “Deleted” are the same word in Chromium too. They never stand in one list.',
  'two labels, one translation, ti, recorder/ui.interrupted':
    'What was cancelled and what was interrupted never stand in one list.',
  'two labels, one translation, ti, recorder/errors.recording_interrupted.title':
    'What was cancelled and what was interrupted never stand in one list.',
  'one English, two translations, so, demo/stop':
    'Stands beside “Cancel”, which is “Jooji”: this one stops the sound.',
  'two labels, one translation, so, recorder/ui.stop':
    'Somali has “Jooji” for both (NP CV; MDH VE OO). A recorder shows one of them at a time.',
  'one English, two translations, am, player/ui.doneEditing':
    'A button that ends something is ተከናውኗል (CR SET YT CAM); what is over is ተጠናቅቋል.',
  'one English, two translations, so, player/ui.doneEditing':
    'A button that ends something is “Dhammee” (MDH); what is over “Waa la dhammeeyay”.',
}
