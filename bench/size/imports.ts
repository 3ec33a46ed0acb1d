export interface Import {
  package: string
  /** What an app imports, for people. */
  what: string
  /** The same as an ES module. */
  code: string
  /** What comes with it that is not counted, beside React. */
  without?: string[]
}

const query = '@tanstack/react-query'
const ours = 'lesan-react'

export const workingApp: Import = {
  package: ours,
  what: 'a working app: `{ useTranscription, ErrorBanner, createTranscriptionClient }`',
  code: "export { useTranscription, ErrorBanner, createTranscriptionClient } from '../src/index.js'",
  without: [query],
}

/** The least that transcribes: what most of the others are. */
export const withoutBanner: Import = {
  package: ours,
  what: 'without our banner and words: `{ useTranscription, createTranscriptionClient }`',
  code: "export { useTranscription, createTranscriptionClient } from '../src/index.js'",
  without: [query],
}

/** What an app can import of us. */
export const ourImports: Import[] = [
  workingApp,
  {
    ...workingApp,
    what: 'a working app, with zod in the app already',
    without: [query, 'zod'],
  },
  {
    ...workingApp,
    what: 'a working app, without TanStack Query in the app yet',
    code: `${workingApp.code}; export { QueryClient, QueryClientProvider } from '${query}'`,
    without: [],
  },
  withoutBanner,
  {
    ...withoutBanner,
    what: 'without banner and words, with zod in the app already',
    without: [query, 'zod'],
  },
  {
    package: ours,
    what: '`{ useTranscription, ErrorBanner }`, without a client',
    code: "export { useTranscription, ErrorBanner } from '../src/index.js'",
    without: [query],
  },
  { package: ours, what: '`lesan-react/core`, all of it, no React', code: "export * from '../src/core.js'" },
  ...['en', 'am', 'ti', 'so'].map((language) => ({
    package: ours,
    what: `\`lesan-react/locales/${language}\``,
    code: `export * from '../src/messages/${language}.js'`,
  })),
  { package: ours, what: '`lesan-react/styles.css`', code: "import '../src/styles.css'" },
]

/** The import a user of each of the others needs to transcribe a file or a recording. */
export const peerImports: Import[] = [
  {
    package: '@tanstack/ai-react',
    what: '`{ useTranscription }`; the request is the app’s own function',
    code: "export { useTranscription } from '@tanstack/ai-react'",
  },
  {
    package: '@tanstack/ai-react',
    what: '`{ useTranscription, fetchServerSentEvents }`',
    code: "export { useTranscription, fetchServerSentEvents } from '@tanstack/ai-react'",
  },
  {
    package: '@soniox/react',
    what: '`{ useRecording }`; a recording, no files',
    code: "export { useRecording } from '@soniox/react'",
  },
  {
    package: 'assemblyai',
    what: '`{ AssemblyAI }`, no React',
    code: "export { AssemblyAI } from 'assemblyai'",
  },
  {
    package: '@deepgram/sdk',
    what: '`{ DeepgramClient }`, no React',
    code: "export { DeepgramClient } from '@deepgram/sdk'",
  },
  { package: 'openai', what: '`OpenAI`, no React', code: "export { default } from 'openai'" },
  {
    package: '@elevenlabs/react',
    what: '`{ useScribe }`; a recording, no files',
    code: "export { useScribe } from '@elevenlabs/react'",
  },
]
