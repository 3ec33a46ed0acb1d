export { AudioDropzone, type AudioDropzoneProps, type RejectedFile } from './components/AudioDropzone.js'
export type { AudioFormats } from './components/audioFormats.js'
