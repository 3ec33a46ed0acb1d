export { createLesanProxy, type LesanProxy } from './proxy/createLesanProxy.js'
export type { Endpoint, ProxyCall } from './proxy/findCall.js'
export type { CreatedJob, LesanProxyOptions, Permission } from './proxy/LesanProxyOptions.js'
