import * as z from 'zod/mini'

const object = z.looseObject({})
const text = z.string()
const number = z.number()

/** The fields of an object of the API, each `undefined` where it is not as expected. */
export interface Fields {
  textOf: (name: string) => string | undefined
  numberOf: (name: string) => number | undefined
  valueOf: (name: string) => unknown
}

/** Reads field by field: one that is not as expected must not lose the others. `undefined` for what is no object. */
export function readFields(raw: unknown): Fields | undefined {
  const { data } = object.safeParse(raw)
  // `z.catch` would say the same and cost 3.6 kB.
  return (
    data && {
      textOf: (name) => text.safeParse(data[name]).data,
      numberOf: (name) => number.safeParse(data[name]).data,
      valueOf: (name) => data[name],
    }
  )
}
