import type { Frame } from '../page.tsx'

/**
 * The way to ask for this page again in a browser without JavaScript, without what it said was just done. A page that
 * is read in peace does not do so by itself: a screen reader would begin anew each time.
 */
export const LookAgain = ({ frame }: { frame: Frame }) => (
  <noscript>
    <p>
      <a class="govuk-link" href="?">
        {frame.words.common.lookAgain}
      </a>
    </p>
  </noscript>
)
