import { createSandbox, type Sandbox } from './createSandbox.js'
import type { SandboxOptions } from './SandboxOptions.js'

export interface StartOptions extends SandboxOptions {
  /** 0 picks a free port. @default 0 */
  port?: number
  /** Resolve only when the recogniser is loaded; until then creates answer `service_unavailable`. @default true */
  waitForEngine?: boolean
}

export interface RunningSandbox {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  url: string
  port: number
  sandbox: Sandbox
  /** Ends open connections, the recogniser and the server. */
  close(): Promise<void>
}

/** Listens on this machine only (127.0.0.1). */
export async function startSandbox(options: StartOptions = {}): Promise<RunningSandbox> {
  throw new Error(`not there yet ${String(createSandbox)} ${String(options.port)}`)
}
