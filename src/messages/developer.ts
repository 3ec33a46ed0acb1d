/**
 * Words for developers, for `audience="developer"`, a language each.
 *
 * @module lesan-react/locales/developer
 */

export { developerAm } from './developerAm.js'
export { developerEn } from './developerEn.js'
export { developerSo } from './developerSo.js'
export { developerTi } from './developerTi.js'
