import type { Plugin } from 'vite'
import { shownCode } from './shownCode.js'

/**
 * Gives each story the code an app would write, and takes away what only tests need: a story then shows its state, not what
 * a test has clicked. Stories tagged `plays` need their play function to be in their state.
 */
export function forVisitors(): Plugin {
  return {
    name: 'for-visitors',
    enforce: 'pre',
    transform(code, id) {
      const [path = ''] = id.split('?')
      if (!path.endsWith('.stories.tsx')) return undefined
      const lines = [...shownCode(path)].map(([name, shown]) => {
        return `forVisitors(${name}, ${JSON.stringify(shown)})`
      })
      return { code: `${code}\n${forVisitorsSource}\n${lines.join('\n')}\n`, map: null }
    },
  }
}

/** Written into each file of stories. */
const forVisitorsSource = `
function forVisitors({ input }, code) {
  const { docs } = input.parameters ?? {}
  input.parameters = { ...input.parameters, docs: { ...docs, source: { code, ...docs?.source } } }
  if (!input.tags?.includes('plays')) input.play = undefined
}`
