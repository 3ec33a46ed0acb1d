import { expect, test } from 'vitest'
import { allowHint } from '../../src/components/recorder/allowHint.js'

const apple = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'
const chromium = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36'

test.each([
  ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'allowInFirefox'],
  [
    'Safari',
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${apple} Version/26.1 Safari/605.1.15`,
    'allowInSafari',
  ],
  [
    'Safari on iOS',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) ${apple} Version/26.1 Mobile/15E148 Safari/604.1`,
    'allowInSafari',
  ],
  ['Chrome', `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${chromium}`, undefined],
  ['Edge', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chromium} Edg/156.0.0.0`, undefined],
  [
    'Chrome on iOS',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) ${apple} CriOS/156.0 Mobile/15E148 Safari/604.1`,
    undefined,
  ],
  [
    'Firefox on iOS',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) ${apple} FxiOS/153.0 Mobile/15E148 Safari/604.1`,
    undefined,
  ],
])('%s is told where it has its permissions', (_, userAgent, hint) => {
  expect(allowHint(userAgent)).toBe(hint)
})
