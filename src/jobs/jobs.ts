import type { Logger } from 'pino'
import type { Change, Clock } from '../change.ts'
import type { Storage } from '../storage/storage.ts'
import { closeDays } from './close-days.ts'
import { forgetAnswers } from './forget-answers.ts'
import { markNotCome } from './mark-not-come.ts'
import { startCalled } from './start-called.ts'

const everyMilliseconds = 1_000

/** The jobs, each with in how many rounds it is done once: forgetting takes the lock that check-ins wait for. */
const jobs = [
  { job: closeDays, inRounds: 1 },
  { job: startCalled, inRounds: 1 },
  { job: markNotCome, inRounds: 30 },
  { job: forgetAnswers, inRounds: 3_600 },
] as const

export type JobParts = {
  readonly storage: Storage
  readonly change: Change
  readonly clock: Clock
  readonly log: Logger
}

/** Does what time brings, one job after the other, again and again until it is stopped. */
export function startJobs(parts: JobParts): { stop: () => void } {
  let timer: NodeJS.Timeout
  let stopped = false

  async function runAll(round: number): Promise<void> {
    for (const { job, inRounds } of jobs) {
      try {
        if (!stopped && round % inRounds === 0) await job(parts)
      } catch (error) {
        // The next round tries again: a full disk today must not leave the days open for ever.
        parts.log.error({ err: error, job: job.name }, 'a job failed')
      }
    }
    if (!stopped) timer = setTimeout(() => void runAll(round + 1), everyMilliseconds)
  }

  timer = setTimeout(() => void runAll(0), 0)
  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
