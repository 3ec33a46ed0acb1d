'use client'
import { useSyncExternalStore } from 'react'
import type { OpenJobs } from '../client/createOpenJobs.js'
import type { OpenJob } from '../client/readKept.js'

/** Jobs that have not ended, or that a queue lists, live, also when another tab changes them. Empty in server markup. */
export function useOpenJobs(openJobs: OpenJobs): readonly OpenJob[] {
  return useSyncExternalStore(openJobs.subscribe, openJobs.getJobs, noneOnServer)
}

const none: readonly OpenJob[] = []

function noneOnServer(): readonly OpenJob[] {
  return none
}
