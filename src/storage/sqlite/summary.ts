import type { Storage } from '../storage.ts'
import type { Database } from './database.ts'

/** What the months are added up to. */
export function summaryIn(_database: Database): Pick<Storage, 'summary' | 'waitsIn' | 'visitsIn'> {
  const notBuilt = () => Promise.reject(new Error('not built yet'))
  return { summary: notBuilt, waitsIn: notBuilt, visitsIn: notBuilt }
}
