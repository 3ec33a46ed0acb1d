import Uppy from '@uppy/core'
import Dashboard from '@uppy/dashboard'
import { recordings } from './recordings.js'

/** Three recordings that a server refused, in Uppy's Dashboard. */
export function showUppy(target: HTMLElement): void {
  const uppy = new Uppy()
  uppy.use(Dashboard, {
    target,
    inline: true,
    width: '100%',
    height: 420,
    theme: 'auto',
    proudlyDisplayPoweredByUppy: false,
  })
  for (const data of recordings()) uppy.addFile({ name: data.name, type: data.type, data })
  uppy.addUploader(async (ids) => {
    const error = { name: 'Error', message: 'Too many requests' }
    for (const id of ids) uppy.emit('upload-error', uppy.getFile(id), error)
  })
  uppy.upload().catch(() => {})
}
