import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Logger } from 'pino'
import type { Frame } from '../../views/page.tsx'
import type { Change, ChangeDays, Clock } from '../change.ts'
import type { ChangeCase } from '../change-case.ts'
import type { Id } from '../domain/id.ts'
import type { HistoryFigure } from '../domain/performance/history.ts'
import type { Forecasts } from '../domain/waits/forecast.ts'
import type { WhatIfsOf } from '../domain/waits/what-if.ts'
import type { Live } from '../live/live.ts'
import type { Settings } from '../settings.ts'
import type { Storage } from '../storage/storage.ts'
import type { SurveyLinks } from '../survey/links.ts'
import type { Asset } from './assets.ts'

/** What the edges work with. */
export type Parts = {
  readonly storage: Storage
  readonly change: Change
  readonly changeDays: ChangeDays
  readonly changeCase: ChangeCase
  readonly surveyLinks: SurveyLinks
  readonly live: Live
  readonly forecasts: Forecasts
  readonly whatIfs: WhatIfsOf
  /** What was published before this system. */
  readonly history: readonly HistoryFigure[]
  readonly clock: Clock
  readonly newId: () => Id
  readonly settings: Settings
  readonly log: Logger
  readonly assets: ReadonlyMap<string, Asset>
  readonly frame: Frame
}

export type Env = { Bindings: HttpBindings }
export type Ctx<Path extends string = string> = Context<Env, Path>
