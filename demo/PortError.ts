/** What was asked for is no port. */
export class PortError extends Error {}
