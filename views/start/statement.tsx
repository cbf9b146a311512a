import { Header } from '../components/header.tsx'
import { type Frame, page } from '../page.tsx'
import type { Statement } from '../words/en/statements.ts'
import { PublicFooter } from './public-footer.tsx'

/** A page of plain text. */
export const statementPage = (frame: Frame, { title, parts }: Statement): string =>
  page({
    frame,
    title,
    audience: 'public',
    children: (
      <>
        <Header frame={frame} />
        <main id="main" class="govuk-width-container govuk-main-wrapper statement">
          <a href="/" class="govuk-back-link">
            {frame.words.start.title}
          </a>
          <h1 class="govuk-heading-xl">{title}</h1>
          {parts.map(({ heading, sentences }) => (
            <section>
              <h2 class="govuk-heading-m">{heading}</h2>
              <ul class="govuk-list govuk-list--bullet">
                {sentences.map((sentence) => (
                  <li>{sentence}</li>
                ))}
              </ul>
            </section>
          ))}
        </main>
        <PublicFooter words={frame.words} />
      </>
    ),
  })
