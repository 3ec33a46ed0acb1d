import Container from '@mui/material/Container'
import CssBaseline from '@mui/material/CssBaseline'
import { createTheme, ThemeProvider } from '@mui/material/styles'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createTranscriptionClient, TranscriptionProvider } from 'lesan-react'
import { am } from 'lesan-react/locales/am'
import { recorderAm } from 'lesan-react/recorder/locales/am'
import { Dictation } from './Dictation'
import { Upload } from './Upload'

const theme = createTheme({ colorSchemes: { light: true, dark: true } })
const queryClient = new QueryClient()
const client = createTranscriptionClient({ baseUrl: '/api/lesan' })
const messages = [am, recorderAm]

export function App() {
  return (
    // The theme says which scheme is on by a style of the page, not by a class.
    <ThemeProvider theme={theme} noSsr>
      <CssBaseline enableColorScheme />
      <QueryClientProvider client={queryClient}>
        <TranscriptionProvider client={client} locale="am" messages={messages}>
          <Container component="main" maxWidth="sm" sx={{ py: 4 }}>
            <Upload />
            <Dictation />
          </Container>
        </TranscriptionProvider>
      </QueryClientProvider>
    </ThemeProvider>
  )
}
