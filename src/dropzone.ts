/**
 * The drop area, on react-dropzone.
 *
 * @module lesan-react/dropzone
 */

export { AudioDropzone, type AudioDropzoneProps } from './components/dropzone/AudioDropzone.js'
export type { RejectedFile } from './components/dropzone/RejectedFile.js'
