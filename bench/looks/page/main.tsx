import { createRoot } from 'react-dom/client'
import { Dropzone } from './Dropzone.js'
import { Ours } from './Ours.js'
import { Sonner } from './Sonner.js'
import { showUppy } from './showUppy.js'

const root = document.querySelector<HTMLElement>('#root')
if (!root) throw new Error('The page has no #root.')

const subjects: Record<string, (root: HTMLElement) => void> = {
  sonner: (element) => createRoot(element).render(<Sonner />),
  uppy: showUppy,
  'react-dropzone': (element) => createRoot(element).render(<Dropzone />),
  'lesan-react': (element) => createRoot(element).render(<Ours />),
}

subjects[new URLSearchParams(location.search).get('of') ?? '']?.(root)
