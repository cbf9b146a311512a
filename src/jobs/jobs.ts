import { setTimeout } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Words } from '../../views/words/words.ts'
import type { Change, Clock } from '../change.ts'
import type { Id } from '../domain/id.ts'
import type { Forecasts } from '../domain/waits/forecast.ts'
import type { Sender } from '../messages/sender.ts'
import type { Storage } from '../storage/storage.ts'
import type { SurveyLinks } from '../survey/links.ts'
import { closeDays } from './close-days.ts'
import { forgetAnswers } from './forget-answers.ts'
import { forgetContacts } from './forget-contacts.ts'
import { forgetSurvey } from './forget-survey.ts'
import { markNotCome } from './mark-not-come.ts'
import { sendMessages } from './send-messages.ts'
import { startCalled } from './start-called.ts'
import { watchDelays } from './watch-delays.ts'
import { watchFeedback } from './watch-feedback.ts'
import { watchOutbox } from './watch-outbox.ts'

/** The jobs, each with how long it rests: forgetting takes the lock that check-ins wait for. */
const jobs: readonly { readonly job: Job; readonly everySeconds: number }[] = [
  { job: closeDays, everySeconds: 1 },
  { job: startCalled, everySeconds: 1 },
  { job: sendMessages, everySeconds: 1 },
  { job: watchDelays, everySeconds: 2 },
  { job: markNotCome, everySeconds: 30 },
  { job: watchOutbox, everySeconds: 900 },
  { job: watchFeedback, everySeconds: 3_600 },
  { job: forgetAnswers, everySeconds: 3_600 },
  { job: forgetContacts, everySeconds: 3_600 },
  { job: forgetSurvey, everySeconds: 3_600 },
]

/** What time brings. One that lasts looks now and then whether it is to stop. */
type Job = (parts: AllParts, stopping: AbortSignal) => Promise<void>

export type JobParts = {
  readonly storage: Storage
  readonly change: Change
  readonly clock: Clock
  readonly log: Logger
}

/** What the job works with that watches the delays. */
export type WatchParts = JobParts & {
  readonly forecasts: Forecasts
  readonly newId: () => Id
}

/** What the job works with that forgets who answered the survey. */
export type SurveyParts = JobParts & { readonly surveyLinks: SurveyLinks }

/** What those jobs work with that have to do with messages. */
export type MessageParts = JobParts & {
  readonly sender: Sender
  readonly words: Words
  /** Where visitors reach the product: the beginning of every link in a message. */
  readonly origin: string
}

type AllParts = WatchParts & MessageParts & SurveyParts

/** Does what time brings, again and again until it is stopped. No job waits for another: sending may take long. */
export function startJobs(parts: AllParts): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const all = jobs.map(({ job, everySeconds }) => repeat(job, everySeconds, parts, stopping.signal))
  return {
    /** Resolves once nothing is under way any more. */
    stop: async () => {
      stopping.abort()
      await Promise.all(all)
    },
  }
}

async function repeat(job: Job, everySeconds: number, parts: AllParts, signal: AbortSignal): Promise<void> {
  const rest = () => setTimeout(everySeconds * 1_000, undefined, { signal }).catch(() => null)
  for (; !signal.aborted; await rest())
    try {
      await job(parts, signal)
    } catch (error) {
      // The next round tries again: a full disk today must not leave the days open for ever.
      parts.log.error({ err: error, job: job.name }, 'a job failed')
    }
}
