/**
 * Words for developers, for `audience="developer"`, a language each.
 *
 * @module lesan-react/locales/developer
 */

export { developerAm } from './developer/am.js'
export { developerEn } from './developer/en.js'
export { developerSo } from './developer/so.js'
export { developerTi } from './developer/ti.js'
