/** Errors that Node, Deno and Bun give before there is a connection. */
const CONNECT_CODES = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused',
])
/** The same codes come from an established connection too: Node says where it was. */
const CONNECT_CALLS = new Set(['connect', 'getaddrinfo'])

/** A certificate that is not accepted: Node and Bun use OpenSSL's names (`X509_V_ERR_…`). */
const CERTIFICATE_CODE =
  /^(ERR_TLS_CERT_ALTNAME_INVALID|(DEPTH_ZERO_)?SELF_SIGNED_CERT(_IN_CHAIN)?|(CERT|CRL|UNABLE_TO|ERROR_IN_(CERT|CRL))_\w+|INVALID_(CA|PURPOSE)|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH)$/

/** No TLS at the other end, or no version, cipher or name in common. Faults in encrypted data come later: not these. */
const HANDSHAKE_CODE =
  /^ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|UNSUPPORTED_PROTOCOL|NO_PROTOCOLS_AVAILABLE|(SSLV3|TLSV1)_(ALERT_PROTOCOL_VERSION|ALERT_HANDSHAKE_FAILURE|ALERT_INSUFFICIENT_SECURITY|UNRECOGNIZED_NAME))$/

/** What has no code: Node, for a connection that ends in the handshake; Node, Deno and Bun, for a redirect. */
const MESSAGE =
  /before secure TLS connection was established|unexpected ?redirect|redirect mode is set to 'error'/i

/**
 * Whether a failed `fetch` certainly started no job: the API was not reached, or answered with a redirect. That the
 * body was not read is no sign: some runtimes take the first bytes before they connect. In doubt, no.
 */
export function neverProcessed(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false
  const { code, syscall } = thrown as { code?: unknown; syscall?: unknown }
  return (
    CONNECT_CODES.has(String(code)) ||
    CONNECT_CALLS.has(String(syscall)) ||
    CERTIFICATE_CODE.test(String(code)) ||
    HANDSHAKE_CODE.test(String(code)) ||
    MESSAGE.test(thrown.message) ||
    // Node tries every address of a name.
    (thrown instanceof AggregateError && thrown.errors.length > 0 && thrown.errors.every(neverProcessed)) ||
    neverProcessed(thrown.cause)
  )
}
