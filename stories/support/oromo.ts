import type { Catalog } from '../../src/index.js'
import { en } from '../../src/messages/en.js'

/**
 * The beginning of a catalogue for Oromo, as an app would write it: English where there are no words yet. Written for
 * this story and read by no native speaker.
 */
export const om: Catalog = {
  ...en,
  locale: 'om',
  errors: {
    ...en.errors,
    rate_limit_exceeded: { title: 'Gaaffii baay’ee', description: 'Xiqqoo eegaatii irra deebi’aa yaalaa.' },
  },
  ui: {
    ...en.ui,
    'retryIn.seconds': {
      one: 'Sekoondii {count} booda irra deebi’ama',
      other: 'Sekoondii {count} booda irra deebi’ama',
    },
    cancel: 'Dhiisi',
  },
}
