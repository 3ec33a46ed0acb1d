import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'

/** The folder of the packages that several apps share: the checkout, above `.packed/app-next-…/next`. */
const root = fileURLToPath(new URL('../../..', import.meta.url))

export default { turbopack: { root }, outputFileTracingRoot: root } satisfies NextConfig
