import { fireEvent, render, screen } from '@testing-library/react'
import { am } from 'lesan-react/locales/am'
import { createAudioFile } from 'lesan-react/testing'
import { failsWith, succeeds } from 'lesan-react/testing/msw'
import { setupServer } from 'msw/node'
import { App } from './App'

const server = setupServer()
beforeAll(() => server.listen())
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

function choose(file: File) {
  render(<App />)
  fireEvent.change(screen.getByLabelText('Recording'), { target: { files: [file] } })
}

test('shows what was said', async () => {
  server.use(...succeeds({ text: 'hello' }))
  choose(createAudioFile())
  await screen.findByText('hello')
})

test('says in Amharic why a file is not taken', async () => {
  server.use(...failsWith('file_too_large'))
  choose(createAudioFile())
  const heading = await screen.findByRole('heading')
  expect(heading.textContent).toContain(am.errors.file_too_large.title)
})
