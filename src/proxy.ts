export { createLesanProxy, type LesanProxy } from './proxy/createLesanProxy.js'
export type { Endpoint, ProxyCall } from './proxy/findCall.js'
export type { LesanProxyOptions } from './proxy/LesanProxyOptions.js'
