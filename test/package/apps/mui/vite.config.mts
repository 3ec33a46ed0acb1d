import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  // `server.mjs` puts another nonce in its place for every visit.
  html: { cspNonce: 'NONCE' },
  server: { proxy: { '/api/lesan': 'http://127.0.0.1:3000' } },
})
