export { developerAm } from './developerAm.js'
export { developerEn } from './developerEn.js'
export { developerSo } from './developerSo.js'
export { developerTi } from './developerTi.js'
