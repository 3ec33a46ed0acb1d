import type { VirtualApiOptions } from './createVirtualApi.js'

export interface Scenario extends VirtualApiOptions {
  title: string
  files: number
  /** When the last transcript could be there at the earliest, milliseconds. */
  idealMs: number
}

const unlimited = { limit: 1_000_000, windowMs: 60_000, algorithm: 'fixed-window' } as const

/** Many files and a limit, or none. A file takes 200 ms to send. */
export const scenarios = {
  windows: {
    title: '200 files of 5 s, 60 requests a minute in fixed windows, 10 jobs at a time',
    files: 200,
    rate: { limit: 60, windowMs: 60_000, algorithm: 'fixed-window' },
    concurrentJobs: 10,
    serviceMs: 5_000,
    // The fourth window opens 180 s after the first file arrived; its 20 files go through ten at a time.
    idealMs: 190_400,
  },
  bucket: {
    title: '200 files of 5 s, a bucket of 10 filled by one a second, 10 jobs at a time',
    files: 200,
    rate: { limit: 10, windowMs: 10_000, algorithm: 'token-bucket' },
    concurrentJobs: 10,
    serviceMs: 5_000,
    idealMs: 195_200,
  },
  fewJobs: {
    title: '60 files of 5 s, a key that allows 3 jobs where the client expects 10',
    files: 60,
    rate: unlimited,
    concurrentJobs: 3,
    serviceMs: 5_000,
    idealMs: 104_000,
  },
  noLimit: {
    title: '40 files of 1 s, 10 jobs at a time, no limit met',
    files: 40,
    rate: unlimited,
    concurrentJobs: 10,
    serviceMs: 1_000,
    idealMs: 4_800,
  },
  longFiles: {
    title: '100 files of 30 s, 10 jobs at a time',
    files: 100,
    rate: unlimited,
    concurrentJobs: 10,
    serviceMs: 30_000,
    idealMs: 302_000,
  },
} satisfies Record<string, Scenario>
