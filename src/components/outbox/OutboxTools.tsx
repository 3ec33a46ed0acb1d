'use client'
import { type ReactNode, useId, useState } from 'react'
import type { RecorderWording } from '../../hooks/useRecorderWording.js'
import { useTranscriptionQueueItem } from '../../hooks/useTranscriptionQueueItem.js'
import type { OutboxItem } from '../../outbox/Outbox.js'
export function OutboxTools({
  item,
  name,
  wording,
}: {
  item: OutboxItem
  name: string
  wording: RecorderWording
}): ReactNode {
  void item
  void name
  void wording
  return null
}
