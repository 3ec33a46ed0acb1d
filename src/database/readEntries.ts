import type { Database } from './createDatabase.js'
import { keysOf } from './keysOf.js'

/** What a table has of one id, in order: each key, and what stands under it. */
export async function readEntries<Name extends string>(
  database: Database<Name>,
  table: Name,
  id: string,
): Promise<(readonly [key: IDBValidKey, value: unknown])[]> {
  let keys: IDBRequest<IDBValidKey[]> | undefined
  const values = await database.transact('readonly', (tables): IDBRequest<unknown[]> => {
    keys = tables[table].getAllKeys(keysOf(id))
    return tables[table].getAll(keysOf(id))
  })
  return (keys?.result ?? []).map((key, at) => [key, values[at]])
}
