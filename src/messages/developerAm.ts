import type { DeveloperWords } from './Catalog.js'

/** Amharic. */
export const developerAm: DeveloperWords = {
  locale: 'am',
  errors: {
    missing_required_field: {
      developer: { title: 'የሚያስፈልግ መስክ ይጎድላል', description: 'የጎደለውን መስክ በጥያቄው ውስጥ ያክሉና እንደገና ይላኩ።' },
    },
    invalid_field_value: {
      developer: { title: 'የመስኩ እሴት ልክ አይደለም', description: 'የመስኩን እሴት ያስተካክሉና ጥያቄውን እንደገና ይላኩ።' },
    },
    invalid_json: {
      developer: { title: 'የጥያቄው JSON ልክ አይደለም', description: 'በጥያቄው ውስጥ ያለውን JSON ያስተካክሉና እንደገና ይላኩ።' },
    },
    missing_api_key: {
      developer: { title: 'የAPI ቁልፍ የለም', description: 'የAPI ቁልፉን ከጥያቄው ጋር ይላኩ፤ ከራስዎ አገልጋይ ቢሆን ይመረጣል።' },
    },
    invalid_api_key: {
      developer: { title: 'የAPI ቁልፉ ልክ አይደለም', description: 'ቁልፉን ያረጋግጡ ወይም አዲስ ቁልፍ ይፍጠሩና ይጠቀሙ።' },
    },
    expired_api_key: {
      developer: { title: 'የAPI ቁልፉ ጊዜው አልፎበታል', description: 'አዲስ ቁልፍ ይፍጠሩና አሮጌውን ይተኩ።' },
    },
    revoked_api_key: {
      developer: { title: 'የAPI ቁልፉ ተሽሯል', description: 'ይህ ቁልፍ ከእንግዲህ አይሠራም። አዲስ ቁልፍ ይፍጠሩ።' },
    },
    insufficient_scope: {
      developer: {
        title: 'የAPI ቁልፉ ፈቃድ ይጎድለዋል',
        description: 'የሚያስፈልገውን ፈቃድ (scope) ለቁልፉ ያክሉ ወይም ፈቃዱ ያለውን ቁልፍ ይጠቀሙ።',
      },
    },
    ip_not_allowed: {
      developer: { title: 'ይህ የIP አድራሻ አልተፈቀደም', description: 'የIP አድራሻውን በቁልፉ የተፈቀዱ አድራሻዎች ዝርዝር ውስጥ ያክሉ።' },
    },
    origin_not_allowed: {
      developer: {
        title: 'ይህ መነሻ (origin) አልተፈቀደም',
        description: 'የዚህን ጣቢያ መነሻ በቁልፉ የተፈቀዱ መነሻዎች ዝርዝር ውስጥ ያክሉ።',
      },
    },
    webhook_not_found: {
      developer: { title: 'ዌብሁኩ አልተገኘም', description: 'የዌብሁኩን መታወቂያ ያረጋግጡ ወይም አዲስ ይፍጠሩ።' },
    },
    unparsable_response: {
      developer: {
        title: 'ምላሹን ማንበብ አልተቻለም',
        description: 'ምላሹ የሚጠበቀው JSON አይደለም። የAPI አድራሻውንና ተኪ አገልጋዩን ያረጋግጡ።',
      },
    },
    microphone_blocked: {
      developer: {
        title: 'ገጹ ማይክሮፎን እንዲጠቀም አልተፈቀደም',
        description: 'ገጹን በHTTPS ያቅርቡ፤ ማይክሮፎኑን በPermissions-Policy እና በiframe የallow ባህሪ ይፍቀዱ።',
      },
    },
  },
}
