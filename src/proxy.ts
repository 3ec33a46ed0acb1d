/**
 * The part of your server that holds the key.
 *
 * @module lesan-react/proxy
 */

export { createLesanProxy, type LesanProxy } from './proxy/createLesanProxy.js'
export type { Endpoint, ProxyCall } from './proxy/findCall.js'
export type { CreatedJob, LesanProxyOptions, Permission } from './proxy/LesanProxyOptions.js'
