import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** What the demo, the stories and the tests share. The library itself is built by vite.lib.config.ts. */
export default defineConfig({
  plugins: [react()],
})
