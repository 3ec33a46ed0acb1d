/** For tests and demos, not a part of the API. */
export const isControl = (path: string) => path.startsWith('/sandbox/')
