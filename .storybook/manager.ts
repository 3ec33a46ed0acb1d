import { addons } from 'storybook/manager-api'
import { dark, light } from './theme.js'

const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches

addons.setConfig({
  theme: isDark ? dark : light,
  // One list in the order in which someone reads it.
  sidebar: { showRoots: false },
  panelPosition: 'bottom',
})
