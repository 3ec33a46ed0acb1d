import { defineMain } from '@storybook/react-vite/node'
import remarkGfm from 'remark-gfm'
import { forVisitors } from './forVisitors.js'

/** Tests run what stories do; a visitor sees what they show. */
const isTested = process.env['VITEST'] !== undefined

export default defineMain({
  framework: { name: '@storybook/react-vite', options: {} },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: [
    {
      name: '@storybook/addon-docs',
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
    '@storybook/addon-vitest',
  ],
  staticDirs: ['./public'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  typescript: {
    reactDocgen: isTested ? false : 'react-docgen-typescript',
    reactDocgenTypescriptOptions: {
      shouldExtractLiteralValuesFromEnum: true,
      // What every element takes is no news.
      propFilter: ({ parent }) => !parent || !parent.fileName.includes('node_modules'),
    },
  },
  features: {
    sidebarOnboardingChecklist: false,
    interactions: isTested,
    backgrounds: false,
    measure: false,
    outline: false,
  },
  viteFinal(config) {
    if (!isTested) config.plugins = [forVisitors(), ...(config.plugins ?? [])]
    // The directives are for the consumers' bundlers; Storybook's says 18 times that it leaves them out.
    config.build = {
      ...config.build,
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        ...config.build?.rolldownOptions,
        onLog: (level, log, handler) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handler(level, log),
      },
    }
    return config
  },
})
