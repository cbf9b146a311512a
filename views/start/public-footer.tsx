import type { Child } from 'hono/jsx'
import type { Words } from '../words/words.ts'

/** The foot of the pages that anybody reads. */
export const PublicFooter = ({
  words: { feedback, performance, start },
  children,
}: {
  words: Words
  children?: Child
}) => (
  <footer class="site-footer">
    <div class="govuk-width-container">
      {children}
      <ul class="site-footer__links">
        <li>
          <a class="govuk-link" href="/feedback">
            {feedback.link}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/performance">
            {performance.link}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/accessibility">
            {start.accessibility}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="/privacy">
            {start.privacy}
          </a>
        </li>
      </ul>
    </div>
  </footer>
)
