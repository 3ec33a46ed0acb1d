import { createHmac, timingSafeEqual } from 'node:crypto'

export const COOKIE = 'session'
export const MAX_AGE_SECONDS = 8 * 60 * 60

/** A cookie's value that says until when its owner is signed in, in a way nobody else can say it. */
export function createSession(): string {
  const until = String(Date.now() + MAX_AGE_SECONDS * 1_000)
  return `${until}.${sign(until)}`
}

export function isSession(value: string | undefined): boolean {
  const [until = '', signature = ''] = (value ?? '').split('.')
  return isSame(signature, sign(until)) && Number(until) > Date.now()
}

/** `LESAN_PAGE_PASSWORD` stands for the accounts of your app. */
export function isPassword(given: unknown): boolean {
  const password = process.env['LESAN_PAGE_PASSWORD']
  return Boolean(password) && isSame(sign(String(given)), sign(String(password)))
}

function sign(text: string): string {
  const secret = process.env['SESSION_SECRET']
  if (!secret) throw new Error('SESSION_SECRET is not set.')
  return createHmac('sha256', secret).update(text).digest('base64url')
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
