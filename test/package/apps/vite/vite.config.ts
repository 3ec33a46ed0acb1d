import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/api/lesan': process.env['LESAN_PROXY'] ?? '' } },
})
