import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import 'lesan-react/styles.css'
import { Transcribe } from '../common/Transcribe'

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <Transcribe />
  </StrictMode>,
)
