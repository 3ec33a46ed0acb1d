/** A model file is missing, or is not the one this code was tested with. */
export class ModelFileError extends Error {
  override readonly name = 'ModelFileError'

  constructor(file: string, what: string, options?: ErrorOptions) {
    super(
      [
        `The speech recogniser can't start: ${file} ${what}.`,
        'Without its model the sandbox has nothing to transcribe with, and it never makes up text.',
        'To fix it, install the packages again: npm ci',
      ].join('\n'),
      options,
    )
  }
}
