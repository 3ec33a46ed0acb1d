const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Does the name in an address stand for this machine? */
export const isLoopback = (hostname: string) => LOOPBACK.has(hostname)
