/** The value a JSON text stands for; `undefined` if it is not JSON (or nested too deeply for the engine). */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
