import type { DeveloperWords } from './Catalog.js'

/** Tigrinya. */
export const developerTi: DeveloperWords = {
  locale: 'ti',
  errors: {
    missing_required_field: {
      developer: { title: 'ኣድላዪ ቦታ ጎዲሉ', description: 'ነቲ ዝጎደለ ቦታ ናብቲ ጠለብ ወስኹ እሞ እንደገና ስደዱ።' },
    },
    invalid_field_value: {
      developer: { title: 'ዋጋ ናይቲ ቦታ ቅኑዕ ኣይኮነን', description: 'ነቲ ዋጋ ናይቲ ቦታ ኣዐርዩ እሞ ነቲ ጠለብ እንደገና ስደዱ።' },
    },
    invalid_json: {
      developer: { title: 'JSON ናይቲ ጠለብ ቅኑዕ ኣይኮነን', description: 'ነቲ JSON ናይቲ ጠለብ ኣዐርይዎ እሞ እንደገና ስደድዎ።' },
    },
    missing_api_key: {
      developer: { title: 'መፍትሕ API ጎዲሉ', description: 'ነቲ መፍትሕ API ምስቲ ጠለብ ስደድዎ። ካብ ሰርቨርኩም ክለኣኽ ይምረጽ።' },
    },
    invalid_api_key: {
      developer: { title: 'መፍትሕ API ቅኑዕ ኣይኮነን', description: 'ነቲ መፍትሕ ኣረጋግጽዎ ወይ ሓድሽ መፍትሕ ፍጠሩ እሞ ተጠቐሙሉ።' },
    },
    expired_api_key: {
      developer: { title: 'ግዜ መፍትሕ API ሓሊፉ', description: 'ሓድሽ መፍትሕ ፍጠሩ እሞ ነቲ ኣረጊት ተክእዎ።' },
    },
    revoked_api_key: {
      developer: { title: 'መፍትሕ API ተሰሪዙ', description: 'እዚ መፍትሕ ድሕሪ ሕጂ ኣይሰርሕን እዩ። ሓድሽ መፍትሕ ፍጠሩ።' },
    },
    insufficient_scope: {
      developer: {
        title: 'መፍትሕ API ፍቓድ ይጎድሎ',
        description: 'ነቲ ዘድሊ ፍቓድ (scope) ናብቲ መፍትሕ ወስኹ ወይ እቲ ፍቓድ ዘለዎ መፍትሕ ተጠቐሙ።',
      },
    },
    ip_not_allowed: {
      developer: {
        title: 'እዚ ኣድራሻ IP ኣይተፈቕደን',
        description: 'ነቲ ኣድራሻ IP ናብ ዝርዝር ዝተፈቕዱ ኣድራሻታት ናይቲ መፍትሕ ወስኽዎ።',
      },
    },
    origin_not_allowed: {
      developer: {
        title: 'እዚ መበገሲ (origin) ኣይተፈቕደን',
        description: 'መበገሲ ናይዚ መርበብ ሓበሬታ ናብ ዝርዝር ዝተፈቕዱ ናይቲ መፍትሕ ወስኹ።',
      },
    },
    webhook_not_found: {
      developer: { title: 'እቲ ዌብሁክ (webhook) ኣይተረኽበን', description: 'መለለዪ ናይቲ ዌብሁክ ኣረጋግጹ ወይ ሓድሽ ፍጠሩ።' },
    },
    unparsable_response: {
      developer: {
        title: 'እቲ መልሲ ክትንተን ኣይተኻእለን',
        description: 'እቲ መልሲ እቲ ዝተጸበናዮ JSON ኣይኮነን። ኣድራሻ APIን ፕሮክሲን ኣረጋግጹ።',
      },
    },
    microphone_blocked: {
      developer: {
        title: 'እቲ ገጽ ማይክሮፎን ክጥቀም ኣይተፈቕደን',
        description: 'ነቲ ገጽ ብHTTPS ኣቕርብዎ። ኣብ Permissions-Policyን ኣብ allow ናይ iframeን ማይክሮፎን ኣፍቅዱ።',
      },
    },
  },
}
