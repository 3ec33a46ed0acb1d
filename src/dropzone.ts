export { AudioDropzone, type AudioDropzoneProps, type RejectedFile } from './components/dropzone/AudioDropzone.js'
export type { AudioFormats } from './audio/audioFormats.js'
