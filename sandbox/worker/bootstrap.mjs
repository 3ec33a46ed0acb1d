// A worker's own entry file never passes through a loader, so TypeScript has to be imported from JavaScript.
import { workerData } from 'node:worker_threads'
import { tsImport } from 'tsx/esm/api'

await tsImport(workerData.file, import.meta.url)
