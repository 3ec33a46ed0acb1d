import type { ReactNode } from 'react'
import { useDropzone } from 'react-dropzone'

/** The sample of react-dropzone's own README. */
export function Dropzone(): ReactNode {
  const { acceptedFiles, getRootProps, getInputProps } = useDropzone()
  return (
    <section className="container">
      <div {...getRootProps({ className: 'dropzone' })}>
        <input {...getInputProps()} />
        <p>Drag 'n' drop some files here, or click to select files</p>
      </div>
      <aside>
        <h4>Files</h4>
        <ul>
          {acceptedFiles.map((file) => (
            <li key={file.name}>
              {file.name} - {file.size} bytes
            </li>
          ))}
        </ul>
      </aside>
    </section>
  )
}
