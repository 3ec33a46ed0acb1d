import type { Operation } from '../RequestLogEntry.js'

export function operationOf(method: string, path: string): Operation {
  if (method === 'POST' && (path === '/transcribe' || path === '/v1/transcriptions')) return 'create'
  if (method === 'GET' && /^\/v1\/transcriptions\/[^/]+$/.test(path)) return 'read'
  if (method === 'PUT' && path.startsWith('/uploads/')) return 'upload'
  return 'other'
}
