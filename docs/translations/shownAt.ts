/** Where a sentence is read, for someone who has not seen the product. The first that fits. */
const places: readonly [RegExp, string][] = [
  [/^words\/errors\..*\.title$/, 'banner of an error: what happened'],
  [/^words\/errors\./, 'banner of an error, below the title: what to do next'],
  [/^words\/reasons\..*\.title$/, 'a file that is not taken: why'],
  [/^words\/reasons\./, 'a file that is not taken, below the title: what to do next'],
  [/\/ui\.(retryIn|phase\.retrying|retrying|attemptOf|gaveUp|recovered)/, 'banner: what we are doing'],
  [/\/ui\.(availableIn|canRetryNow)/, 'banner: when a person may try again'],
  [/\/ui\.(weTryAgain|offline)/, 'banner, while we try again'],
  [/\/ui\.(errorCode|requestId|field|details|severity)/, 'banner: the small print'],
  [/\/ui\.(timeLeft|sentOf|phase)/, 'a file on its way: how far it is'],
  [/\/ui\.(failedCount|cancelledCount|finishedOf|paused)/, 'above a list of files: how many'],
  [/^words\/ui\.(noSpeech|untitled|removed|copied|copyRefused|awaitsFile)/, 'a row of a list of files'],
  [/^words\/ui\.(dropHere|dropToAdd|dropRest|supportedFormats|maxSize)/, 'the area that takes files'],
  [/^words\/ui\./, 'a button'],
  [/^recorder\/errors\..*\.title$/, 'banner of a recorder: what happened'],
  [/^recorder\/errors\./, 'banner of a recorder, below the title: what to do next'],
  [/^recorder\/ui\.(record|stop|transcribe|listen|delete|undo|useText)$/, 'a button of a recorder'],
  [
    /^recorder\/ui\.(recordings|recordingsHint|recordingOf|interrupted|elsewhere|ago)/,
    'the list of recordings',
  ],
  [/^recorder\//, 'a recorder: what it is doing'],
  [/^player\//, 'a transcript that is played and edited'],
  [/^developer\/.*\.title$/, 'banner for programmers: what happened'],
  [/^developer\//, 'banner for programmers, below the title: what to do next'],
  [/^demo\/(first|groups|line|mistake)/, 'the demo page: the name of a failure to try out'],
  [/^demo\//, 'the demo page'],
]

export function shownAt(key: string): string {
  return places.find(([of]) => of.test(key))?.[1] ?? ''
}
