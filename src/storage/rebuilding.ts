/** A row that is kept otherwise than the journal makes it. */
export type Difference = {
  /** By what the row is told from others. */
  readonly row: string
  /** `kept-alone`: the journal makes no such row; `missing`: it makes one that is not kept. */
  readonly is: 'different' | 'kept-alone' | 'missing'
  readonly columns: readonly { readonly name: string; readonly kept: unknown; readonly made: unknown }[]
}

/** What is kept in a table, compared with what the journal makes; the differences up to a limit. */
export type Compared = {
  readonly table: string
  readonly rows: number
  readonly different: number
  readonly differences: readonly Difference[]
}

/** Makes again from the journal what is made of it. */
export interface Rebuilding {
  /** Beside what is kept, of which nothing is changed or locked. @throws {RangeError} for a site that is no more */
  compare(): readonly Compared[]
  /**
   * In place of what is kept, all or nothing; nobody else can write meanwhile.
   * @throws {RangeError} for a site that is no more
   * @throws {StorageFailure} when it cannot be written
   */
  mend(): void
}
