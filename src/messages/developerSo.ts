import type { DeveloperWords } from './Catalog.js'

/** Somali. */
export const developerSo: DeveloperWords = {
  locale: 'so',
  errors: {
    missing_required_field: {
      developer: {
        title: 'Goob loo baahan yahay ayaa maqan',
        description: 'Goobta maqan ku dar codsiga, kadibna mar kale dir.',
      },
    },
    invalid_field_value: {
      developer: {
        title: 'Qiimaha goobtu sax ma aha',
        description: 'Sax qiimaha goobta, kadibna mar kale dir codsiga.',
      },
    },
    invalid_json: {
      developer: {
        title: 'JSON-ka codsigu sax ma aha',
        description: 'Sax JSON-ka codsiga, kadibna mar kale dir.',
      },
    },
    missing_api_key: {
      developer: {
        title: 'Furaha API wuu maqan yahay',
        description: 'Furaha API la dir codsiga, waxaana fiican inuu ka yimaado server-kaaga.',
      },
    },
    invalid_api_key: {
      developer: {
        title: 'Furaha API sax ma aha',
        description: 'Hubi furaha ama samee mid cusub oo isticmaal.',
      },
    },
    expired_api_key: {
      developer: { title: 'Furaha API wuu dhacay', description: 'Samee fure cusub oo ku beddel kii hore.' },
    },
    revoked_api_key: {
      developer: {
        title: "Furaha API waa la baabi'iyay",
        description: 'Furahan mar dambe ma shaqeeyo. Samee mid cusub.',
      },
    },
    insufficient_scope: {
      developer: {
        title: 'Furaha API oggolaansho ayaa ka dhiman',
        description: 'Ku dar furaha oggolaanshaha (scope) loo baahan yahay ama isticmaal fure leh.',
      },
    },
    ip_not_allowed: {
      developer: {
        title: 'Cinwaankan IP lama oggola',
        description: 'Cinwaanka IP ku dar liiska la oggol yahay ee furaha.',
      },
    },
    origin_not_allowed: {
      developer: {
        title: 'Cinwaankan asalka ah (origin) lama oggola',
        description: 'Cinwaanka websaydhkan ku dar liiska la oggol yahay ee furaha.',
      },
    },
    webhook_not_found: {
      developer: {
        title: 'Webhook-ga lama helin',
        description: 'Hubi aqoonsiga webhook-ga ama samee mid cusub.',
      },
    },
    unparsable_response: {
      developer: {
        title: 'Jawaabta lama fahmi karin',
        description: 'Jawaabtu ma aha JSON-kii la filayay. Hubi cinwaanka API-ga iyo proxy-ga.',
      },
    },
    microphone_blocked: {
      developer: {
        title: 'Bogga looma oggola inuu isticmaalo makarafoonka',
        description: 'Ku bixi HTTPS, makarafoonkana ka oggolow Permissions-Policy iyo allow-ga iframe-ka.',
      },
    },
  },
}
