import { useRecording } from '@soniox/react'
import type { Client } from '../Client.js'
import { mountHook } from '../page/mountHook.js'

/** Its hook records; the transcription starts with the handshake of a WebSocket. */
const withReconnect =
  (auto_reconnect: boolean): Client =>
  (url) => {
    let reconnectsAt: number | undefined
    const { latest, until } = mountHook(() =>
      useRecording({
        config: { api_key: 'key', stt_ws_url: `${url.replace('http', 'ws')}/ws` },
        model: 'stt-rt-v3',
        source: { start: async () => {}, stop() {} },
        permissions: null,
        auto_reconnect,
        onReconnecting(event) {
          reconnectsAt = performance.now() + event.delay_ms
        },
      }),
    )
    latest().start()
    return {
      result: until(({ state }) => ['recording', 'error', 'canceled'].includes(state)).then(
        ({ state, error }) => {
          if (state !== 'recording') throw error ?? new Error(state)
        },
      ),
      learned: () => ({ seconds: reconnectsAt && (reconnectsAt - performance.now()) / 1_000 }),
      cancel: () => latest().cancel(),
    }
  }

export const soniox: Client = withReconnect(false)
export const sonioxReconnecting: Client = withReconnect(true)
