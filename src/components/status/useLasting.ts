'use client'
import { useEffect, useState } from 'react'

/** What is over before it could be read is not shown. */
const LASTS_MS = 300

/** The last value that lasted; `idle` at once. */
export function useLasting<Value>(value: Value | 'idle'): Value | 'idle' {
  const [shown, setShown] = useState(value)
  if (value === 'idle' && shown !== value) setShown(value)
  useEffect(() => {
    if (value === shown) return
    const timer = setTimeout(() => setShown(value), LASTS_MS)
    return () => clearTimeout(timer)
  }, [value, shown])
  return shown
}
