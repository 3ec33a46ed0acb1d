import { inspect } from 'node:util'

/** All that a log, a report or a debugger could take from an error, bar its `cause`, which is not ours. */
export function everythingIn(error: Error): string {
  const own = Reflect.ownKeys(error).filter((key) => key !== 'cause')
  const values = own.map((key) => String(Reflect.get(error, key)))
  const withoutCause = Object.defineProperty(structuredCopy(error), 'cause', { value: undefined })
  return [
    ...own.map(String),
    ...values,
    error.message,
    String(error),
    JSON.stringify(error),
    inspect(withoutCause, { showHidden: true }),
  ].join('\n')
}

function structuredCopy(error: Error): Error {
  return Object.create(
    Object.getPrototypeOf(error) as object,
    Object.getOwnPropertyDescriptors(error),
  ) as Error
}
