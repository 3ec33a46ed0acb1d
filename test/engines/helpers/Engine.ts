/** A browser that tests drive, whatever it is driven by. */
export interface Engine {
  name: string
  /** Opens a page in a tab of its own, which is then the one in front. */
  open: (url: string) => Promise<Tab>
  close: () => Promise<void>
}

export interface Tab {
  /** Calls one of the page's scenarios; what goes in and what comes out is JSON. */
  play: (scenario: string, input?: unknown) => Promise<unknown>
  /** Presses a key, as a person does. */
  press: (key: 'Tab' | 'Enter') => Promise<void>
  reload: () => Promise<void>
  close: () => Promise<void>
}
