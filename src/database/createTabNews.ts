/** What the pages of a site tell each other under a name. */
export interface TabNews {
  /** Tells the other pages; nobody where there is no way to. */
  tell: (news?: string) => void
  /** Calls `listener` with what another page told; with nothing when this one may have missed something. Returns what ends it. */
  hear: (listener: (news?: unknown) => void) => () => void
}

export function createTabNews(name: string): TabNews {
  const open = () => globalThis.BroadcastChannel && new BroadcastChannel(name)
  return {
    tell(news) {
      const channel = open()
      channel?.postMessage(news)
      channel?.close()
    },
    hear(listener) {
      const channel = open()
      if (channel) channel.onmessage = ({ data }) => listener(data)
      // A page that was frozen heard nothing, and one that crashed says nothing.
      const look = () => listener()
      document.addEventListener('visibilitychange', look)
      return () => {
        channel?.close()
        document.removeEventListener('visibilitychange', look)
      }
    },
  }
}
