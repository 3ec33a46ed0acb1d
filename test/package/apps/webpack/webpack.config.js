import { fileURLToPath } from 'node:url'

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))

export default {
  mode: 'production',
  context: path('.'),
  entry: './main.tsx',
  output: { path: path('dist') },
  experiments: { css: true },
  resolve: { extensions: ['.tsx', '.js'] },
  module: { rules: [{ test: /\.tsx$/, loader: path('tsx-loader.js') }] },
  performance: false,
}
