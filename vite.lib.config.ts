import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { defineConfig } from 'vite'

// Without it the bundler drops every 'use client' without a word.
const preserveModules = { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' }

export default defineConfig({
  publicDir: false,
  // Whatever NODE_ENV says: apps' production builds have no `jsxDEV`.
  oxc: { jsx: { runtime: 'automatic', development: false } },
  plugins: [
    {
      name: 'styles',
      closeBundle() {
        // One file, whatever loads it: not every page has a bundler that follows imports.
        buildSync({ entryPoints: ['src/styles.css'], outfile: 'dist/styles.css', bundle: true })
        // Since TypeScript 6 a side-effect import must be something TypeScript knows.
        writeFileSync('dist/styles.d.ts', 'export {};\n')
        writeFileSync('dist/cjs/styles.d.ts', 'export {};\n')
        writeFileSync('dist/cjs/package.json', '{ "type": "commonjs" }\n')
      },
    },
    {
      name: 'types',
      closeBundle() {
        const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
        execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
        // The same for `require`, but for the maps: what their first line would lead to is beside the others.
        const types = readdirSync('dist', { recursive: true, encoding: 'utf8' })
        for (const file of types.filter((name) => name.endsWith('.d.ts') && !name.startsWith('cjs'))) {
          const text = readFileSync(join('dist', file), 'utf8')
          writeFileSync(join('dist/cjs', file), text.replace(/\/\/# sourceMappingURL=.*\n?$/, ''))
        }
      },
    },
  ],
  build: {
    lib: {
      entry: {
        index: 'src/index.ts',
        core: 'src/core.ts',
        dropzone: 'src/dropzone.ts',
        recorder: 'src/recorder.ts',
        player: 'src/player.ts',
        proxy: 'src/proxy.ts',
        testing: 'src/testing.ts',
        'testing/msw': 'src/testing/msw.ts',
        'messages/en': 'src/messages/en.ts',
        'messages/am': 'src/messages/am.ts',
        'messages/ti': 'src/messages/ti.ts',
        'messages/so': 'src/messages/so.ts',
        'messages/developer': 'src/messages/developer.ts',
        'messages/recorderAm': 'src/messages/recorderAm.ts',
        'messages/recorderTi': 'src/messages/recorderTi.ts',
        'messages/recorderSo': 'src/messages/recorderSo.ts',
        'messages/playerAm': 'src/messages/playerAm.ts',
        'messages/playerTi': 'src/messages/playerTi.ts',
        'messages/playerSo': 'src/messages/playerSo.ts',
      },
    },
    sourcemap: true,
    minify: false,
    target: 'es2022',
    rolldownOptions: {
      external: [
        /^react($|\/)/,
        /^react-dom($|\/)/,
        /^react-dropzone$/,
        /^client-zip$/,
        /^zod($|\/)/,
        /^@tanstack\//,
        /^msw($|\/)/,
      ],
      output: [
        { format: 'es', dir: 'dist', ...preserveModules },
        // For `require`: Jest as it comes, CommonJS in Node.
        { format: 'cjs', dir: 'dist/cjs', sourcemap: false, ...preserveModules },
      ],
    },
  },
})
