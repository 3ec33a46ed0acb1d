import addonA11y from '@storybook/addon-a11y'
import addonDocs from '@storybook/addon-docs'
import { definePreview } from '@storybook/react-vite'
import addonMsw from 'msw-storybook-addon'
import { configure } from 'storybook/test'
import { TranscriptionProvider } from '../src/index.js'
import { am } from '../src/messages/am.js'
import * as developer from '../src/messages/developer.js'
import { playerAm } from '../src/messages/playerAm.js'
import { playerSo } from '../src/messages/playerSo.js'
import { playerTi } from '../src/messages/playerTi.js'
import { recorderAm } from '../src/messages/recorderAm.js'
import { recorderSo } from '../src/messages/recorderSo.js'
import { recorderTi } from '../src/messages/recorderTi.js'
import { so } from '../src/messages/so.js'
import { ti } from '../src/messages/ti.js'
import '../src/styles.css'
import './preview.css'
import { dark, light } from './theme.js'

/** As the one who looks has it; the toolbar changes it. */
const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches
const messages = [
  ...[am, ti, so, recorderAm, recorderTi, recorderSo, playerAm, playerTi, playerSo],
  ...Object.values(developer),
]

// What a story waits for may take its time on a busy machine.
configure({ asyncUtilTimeout: 12_000 })

export default definePreview({
  addons: [addonA11y(), addonDocs(), addonMsw()],
  globalTypes: {
    locale: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        items: [
          { value: 'en', title: 'English' },
          { value: 'am', title: 'Amharic' },
          { value: 'ti', title: 'Tigrinya' },
          { value: 'so', title: 'Somali' },
        ],
        dynamicTitle: true,
      },
    },
    theme: {
      description: 'Colour scheme',
      toolbar: { icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
    audience: {
      description: 'Whose words',
      toolbar: {
        icon: 'user',
        items: [
          { value: 'user', title: 'For users' },
          { value: 'developer', title: 'For developers' },
        ],
        dynamicTitle: true,
      },
    },
    direction: {
      description: 'Text direction of the page around it',
      toolbar: {
        icon: 'transfer',
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
        dynamicTitle: true,
      },
    },
    motion: {
      description: 'Motion',
      toolbar: {
        icon: 'play',
        items: [
          { value: 'full', title: 'Motion' },
          { value: 'reduced', title: 'Reduced motion' },
        ],
        dynamicTitle: true,
      },
    },
  },
  tags: ['autodocs'],
  initialGlobals: {
    locale: 'en',
    theme: isDark ? 'dark' : 'light',
    audience: 'user',
    direction: 'ltr',
    motion: 'full',
  },
  decorators: [
    (Story, { args, globals }) => {
      const root = document.documentElement
      root.style.colorScheme = String(globals['theme'])
      root.dir = String(globals['direction'])
      root.dataset['motion'] = String(globals['motion'])
      return (
        <TranscriptionProvider locale={String(globals['locale'])} messages={messages}>
          <Story args={{ audience: globals['audience'], ...args }} />
        </TranscriptionProvider>
      )
    },
  ],
  parameters: {
    a11y: {
      test: 'error',
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    },
    layout: 'padded',
    docs: {
      theme: isDark ? dark : light,
      codePanel: true,
      source: { type: 'code' },
    },
    options: {
      storySort: {
        order: [
          'Start',
          'Playground',
          'Banner',
          ['States', 'Every code', 'Why a file is refused', 'Languages', 'All codes', 'Live', 'Parts'],
          'Status',
          'Upload',
          ['Drop area', 'Progress'],
          'Queue',
          ['List', 'Live'],
          'Transcript',
          'Player',
          'Recorder',
          'Recipes',
          'Guides',
          ['Banner', 'Languages', 'Theming', 'Files and queues', 'Accessibility'],
        ],
      },
    },
  },
})
