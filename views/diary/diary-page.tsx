import type { Child } from 'hono/jsx'
import { ErrorSummary, type Typed } from '../components/field.tsx'
import { Refused } from '../components/refused.tsx'
import { page } from '../page.tsx'
import { ConsoleHeader } from '../reception/console-header.tsx'
import type { View } from '../reception/view.ts'

type DiaryPage = {
  readonly view: View
  readonly title: string
  readonly heading: string
  readonly back: Child
  /** Why an act was refused. */
  readonly refused?: string | undefined
  /** What was typed into the form of the page; its mistakes are named on top. */
  readonly typed?: Typed | undefined
  readonly isError?: boolean
  readonly children: Child
}

/** A page of the diary that does one thing: on top why it was not done, then what it is and the way back. */
export function diaryPage(shown: DiaryPage): string {
  const { view, title, heading, back, refused, typed, isError = false, children } = shown
  const mistakes = [...(typed?.errors ?? [])].map(([id, text]) => ({ id, text }))
  return page({
    frame: view.frame,
    title,
    audience: 'console',
    isError: isError || refused !== undefined || mistakes.length > 0,
    children: (
      <>
        <ConsoleHeader view={view} at={null} />
        <main id="main" class="console__main diary" data-now={view.now}>
          <Refused why={refused} />
          <ErrorSummary mistakes={mistakes} words={view.frame.words} />
          <div class="diary__head">
            <h1 class="console__title">{heading}</h1>
            {back}
          </div>
          {children}
        </main>
      </>
    ),
  })
}
