'use client'
import { useSyncExternalStore } from 'react'
import type { OpenJobs } from '../client/createOpenJobs.js'

/** The ids of jobs that have not ended, live, also when another tab changes them. Empty in server markup. */
export function useOpenJobs(openJobs: OpenJobs): readonly string[] {
  return useSyncExternalStore(openJobs.subscribe, openJobs.getIds, noneOnServer)
}

const none: readonly string[] = []

function noneOnServer(): readonly string[] {
  return none
}
