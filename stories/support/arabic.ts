import type { Catalog } from '../../src/index.js'
import { en } from '../../src/messages/en.js'

/** The beginning of a catalogue for Arabic: right to left, with the plural forms Arabic has. */
export const ar: Catalog = {
  ...en,
  locale: 'ar',
  dir: 'rtl',
  errors: {
    ...en.errors,
    rate_limit_exceeded: { title: 'طلبات كثيرة جدًا', description: 'انتظر قليلًا ثم حاول مرة أخرى.' },
  },
  ui: {
    ...en.ui,
    'retryIn.seconds': {
      one: 'إعادة المحاولة خلال ثانية واحدة ({count})',
      two: 'إعادة المحاولة خلال ثانيتين ({count})',
      few: 'إعادة المحاولة خلال {count} ثوانٍ',
      other: 'إعادة المحاولة خلال {count} ثانية',
    },
    cancel: 'إلغاء',
    details: 'تفاصيل',
    severityWarning: 'تحذير',
    errorCode: 'رمز الخطأ: {code}',
  },
}
