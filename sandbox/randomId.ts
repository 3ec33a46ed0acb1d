import { randomUUID } from 'node:crypto'

/** `job_` and 32 hexadecimal digits, say. */
export const randomId = (prefix: string) => `${prefix}_${randomUUID().replaceAll('-', '')}`
