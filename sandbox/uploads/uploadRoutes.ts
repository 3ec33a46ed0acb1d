import { Hono } from 'hono'
import { ApiError } from '../ApiError.js'
import { missingField } from '../create/missingField.js'
import { readBody } from '../http/readBody.js'
import { authorise } from '../keys/authorise.js'
import type { SandboxEnv, SandboxState } from '../SandboxState.js'
import { checkFileName } from './checkFileName.js'
import { isSupportedContentType, normaliseContentType } from './contentTypes.js'

export function uploadRoutes(state: SandboxState): Hono<SandboxEnv> {
  const { options, uploads } = state
  const { maxFileBytes, strictContentType, strictFileNames } = options

  return new Hono<SandboxEnv>()
    .get('/v1/uploads/signed-url', authorise(state, 'write'), (c) => {
      const { filename, content_type: contentType } = c.req.query()
      if (!filename) throw missingField('filename')
      if (!contentType) throw missingField('content_type')
      if (!isSupportedContentType(contentType, strictContentType)) {
        throw new ApiError('invalid_audio_format', `Unsupported content type '${contentType}'.`, {
          param: 'content_type',
        })
      }
      if (strictFileNames) checkFileName(filename, 'filename')
      const upload = uploads.create(contentType)
      const url = `${new URL(c.req.url).origin}/uploads/${upload.id}`
      return c.json({ upload_url: `${url}?signature=${upload.signature}`, file_url: url, file_id: upload.id })
    })
    .put('/uploads/:id', async (c) => {
      const upload = uploads.find(c.req.param('id'))
      if (!upload || upload.signature !== c.req.query('signature')) {
        throw new ApiError('resource_not_found', 'This upload address does not exist or is no longer valid.')
      }
      const contentType = c.req.header('Content-Type') ?? ''
      const [given, signed] = [contentType, upload.contentType].map((type) =>
        normaliseContentType(type, strictContentType),
      )
      if (given !== signed) {
        throw new ApiError(
          'invalid_field_value',
          `Signed for '${upload.contentType}', not for '${contentType}'.`,
          {
            param: 'content_type',
          },
        )
      }
      uploads.keep(upload, await readBody(c, maxFileBytes))
      return c.body(null, 200)
    })
}
