import type { DeveloperWords } from './Catalog.js'

/** English. */
export const developerEn: DeveloperWords = {
  locale: 'en',
  errors: {
    missing_required_field: {
      developer: {
        title: 'A required field is missing',
        description: 'Add the missing field to the request and send it again.',
      },
    },
    invalid_field_value: {
      developer: {
        title: 'A field value is not valid',
        description: 'Correct the value of the field and send the request again.',
      },
    },
    invalid_json: {
      developer: {
        title: 'The request is not valid JSON',
        description: 'Correct the JSON in the request body and send it again.',
      },
    },
    missing_api_key: {
      developer: {
        title: 'The API key is missing',
        description: 'Send an API key with the request, preferably from your own server.',
      },
    },
    invalid_api_key: {
      developer: {
        title: 'The API key is not valid',
        description: 'Check the key, or create a new one and use it instead.',
      },
    },
    expired_api_key: {
      developer: {
        title: 'The API key has expired',
        description: 'Create a new key and replace the old one.',
      },
    },
    revoked_api_key: {
      developer: {
        title: 'The API key was revoked',
        description: 'This key no longer works. Create a new one.',
      },
    },
    insufficient_scope: {
      developer: {
        title: 'The API key lacks a permission',
        description: 'Add the needed scope to the key, or use a key that has it.',
      },
    },
    ip_not_allowed: {
      developer: {
        title: 'This IP address is not allowed',
        description: "Add the IP address to the key's allow list.",
      },
    },
    origin_not_allowed: {
      developer: {
        title: 'This origin is not allowed',
        description: "Add this site's origin to the key's allowed origins.",
      },
    },
    webhook_not_found: {
      developer: {
        title: 'The webhook was not found',
        description: "Check the webhook's ID, or create a new webhook.",
      },
    },
    unparsable_response: {
      developer: {
        title: 'The response could not be parsed',
        description: 'The body is not the JSON the API promises. Check the base URL and any proxy.',
      },
    },
    microphone_blocked: {
      developer: {
        title: 'The page may not use the microphone',
        description:
          'Serve it over HTTPS, allow microphone in Permissions-Policy, and in the allow attribute of a frame.',
      },
    },
  },
}
