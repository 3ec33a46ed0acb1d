/** How long spoken text stays, so that a virtual cursor does not find it later, and the same words can be said again. */
export const CLEAR_AFTER_MS = 1_000
