/** A page holds a lock of its name for as long as it is there, however it ends; others can see that. */
let own: string | undefined

/** `undefined` where there are no locks (a page that came by plain HTTP): nobody could tell whether this page is there. */
export function nameOfPage(): string | undefined {
  const locks = locksOf()
  if (own === undefined && locks) {
    own = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
    locks.request(lockOf(own), () => new Promise(() => {})).catch(() => {})
  }
  return own
}

/** Whether a page is there: in another tab, or frozen behind this one. */
export async function isPageThere(page: string): Promise<boolean> {
  const locks = locksOf()
  if (page === own || !locks) return true
  return locks.request(lockOf(page), { ifAvailable: true }, (lock) => lock === null).catch(() => true)
}

function lockOf(page: string): string {
  return `lesan-react.page ${page}`
}

function locksOf(): LockManager | undefined {
  // Node has locks of its own, and no pages.
  return globalThis.document && globalThis.navigator?.locks
}
