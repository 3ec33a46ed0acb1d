import { elevenLabs } from '../clients/elevenLabs.js'
import { lesanReact } from '../clients/lesanReact.js'
import { soniox, sonioxReconnecting } from '../clients/soniox.js'
import { tanstackAi } from '../clients/tanstackAi.js'
import { type Act, type Played, play } from '../play.js'

const hooks = { lesanReact, tanstackAi, soniox, sonioxReconnecting, elevenLabs }

export type HookName = keyof typeof hooks

declare global {
  interface Window {
    play: (name: HookName, url: string, act: Act) => Promise<Played>
  }
}

window.play = (name, url, act) => play(hooks[name], url, act)
