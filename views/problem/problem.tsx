import { Header } from '../components/header.tsx'
import { type Frame, page } from '../page.tsx'

export type Problem = {
  readonly title: string
  readonly what: string
  /** Where to go on from here. */
  readonly back?: { readonly address: string; readonly words: string }
  readonly audience?: 'public' | 'kiosk' | 'phone' | 'console'
}

/** What happened, and what to do: the whole of every page that tells of a "no" or a mistake. */
export const problemPage = (frame: Frame, { title, what, back, audience = 'public' }: Problem): string =>
  page({
    frame,
    title,
    audience,
    isError: true,
    ...(audience === 'kiosk' && back ? { home: back.address } : {}),
    children: (
      <>
        <Header frame={frame} />
        <main id="main" class="govuk-width-container govuk-main-wrapper">
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="govuk-body-l">{what}</p>
          {back ? (
            <a class="govuk-button" href={back.address}>
              {back.words}
            </a>
          ) : null}
        </main>
      </>
    ),
  })
