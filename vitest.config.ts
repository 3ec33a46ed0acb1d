import { join } from 'node:path'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumArgs, findChromium } from './test/helpers/findChromium.js'
import { findFirefox } from './test/helpers/findFirefox.js'
import { firefox } from './test/helpers/firefox.js'

/** One for each project: Vitest writes into it. */
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  viewport: { width: 1280, height: 720 },
  provider: playwright({ launchOptions: { executablePath: findChromium(), args: chromiumArgs } }),
  instances: [{ browser: 'chromium' as const }],
})

// Found at the first test otherwise, which reloads the page under it.
const optimizeDeps = {
  include: [
    'vitest-browser-react',
    '@testing-library/dom',
    '@testing-library/react',
    '@tanstack/react-query',
    'react',
    'react-dom/client',
    'react/jsx-dev-runtime',
    'react-dropzone',
    'fast-check',
    'zod/mini',
  ],
}

/**
 * Time, network and browser are real here, and a busy machine can come in between: a test may have a second try, and
 * the report says that it took one.
 */
const retry = 1

/** What is to become true may take its time; what must not be late is measured by the tests themselves. */
const patient = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 12_000 } } }

/** The suffix picks the runner: *.test.ts in Node, *.browser.test.tsx in Chromium, *.e2e.test.ts drives a browser. */
export default defineConfig({
  test: {
    projects: [
      {
        // The recipes import the package by its name, as an app does.
        resolve: { alias: { 'lesan-react/proxy': join(import.meta.dirname, 'src/proxy.ts') } },
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.{browser,e2e}.test.{ts,tsx}'],
          setupFiles: ['test/setup.ts'],
          ...patient,
        },
      },
      {
        plugins: [react()],
        optimizeDeps,
        test: {
          name: 'browser',
          retry,
          include: ['test/**/*.browser.test.{ts,tsx}'],
          setupFiles: ['test/setup.browser.ts'],
          ...patient,
          browser: browser(),
        },
      },
      {
        // Behaviour once more, with the oldest React we promise to work with.
        plugins: [react()],
        optimizeDeps,
        resolve: {
          alias: [
            { find: /^react-dom($|\/)/, replacement: 'react-dom-18$1' },
            { find: /^react($|\/)/, replacement: 'react-18$1' },
          ],
        },
        test: {
          name: 'react18',
          retry,
          env: { REACT_MAJOR: '18' },
          include: ['test/{hooks,components,countdown}/**/*.browser.test.tsx'],
          exclude: ['test/components/{axe,layout}.browser.test.tsx'],
          setupFiles: ['test/setup.browser.ts'],
          ...patient,
          browser: browser(),
        },
      },
      // Behaviour once more, in another engine; where it is not there, the end of the run says so.
      ...(findFirefox()
        ? [
            {
              plugins: [react()],
              optimizeDeps,
              test: {
                name: 'firefox',
                retry,
                include: [
                  'test/hooks/{mutationTiming,oneTruth,retryNow,useTranscriptionJob}.browser.test.tsx',
                  'test/components/{announcements,states}.browser.test.tsx',
                  'test/{scheduler,time}/*.browser.test.{ts,tsx}',
                ],
                setupFiles: ['test/setup.browser.ts'],
                ...patient,
                browser: { ...browser(), provider: firefox(), instances: [{ browser: 'firefox' as const }] },
              },
            },
          ]
        : []),
      {
        test: {
          name: 'e2e',
          retry,
          include: ['test/**/*.e2e.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 60_000 } },
          // After all others, three files at a time: they mostly wait.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: { name: 'stories', retry, ...patient, isolate: false, browser: browser() },
      },
    ],
  },
})
