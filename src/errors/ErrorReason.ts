/**
 * Why it failed, where the code alone does not tell a person what to do. Each has words of its own.
 * - `no_file`, `no_language`: nothing was chosen
 * - `empty`: the file holds nothing
 * - `too_short`, `too_long`: less than 0.1 s, more than 4 h
 * - `broken_off`: the beginning of a recording whose rest is missing
 * - `not_audio`: whatever its name says
 * - `no_sound`: a video without sound
 * - `not_taken`: audio, in a format the API does not take
 * - `protected`: bought, and locked by its seller
 * - `one_too_many`: where one file is asked for
 * - `already_added`: the same file is in the list
 * - `lost`, `lost_sending`: the page that had it was closed before it was sent, or before its answer came
 * - `withheld`: it is there, but the system does not let go of it (a file of a cloud, a sleeping drive)
 */
export type ErrorReason =
  | 'no_file'
  | 'no_language'
  | 'empty'
  | 'too_short'
  | 'too_long'
  | 'broken_off'
  | 'not_audio'
  | 'no_sound'
  | 'not_taken'
  | 'protected'
  | 'one_too_many'
  | 'already_added'
  | 'lost'
  | 'lost_sending'
  | 'withheld'
