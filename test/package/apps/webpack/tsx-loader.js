import { transformSync } from 'esbuild'

/** Stands for whichever of swc, Babel and ts-loader an app has; the library needs none. */
export default function (source) {
  return transformSync(source, { loader: 'tsx', jsx: 'automatic' }).code
}
