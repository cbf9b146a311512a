import { referenceLength } from '../../src/domain/appointment.ts'
import type { Keys } from '../../src/domain/check-in.ts'
import { Act } from '../components/form.tsx'
import { Head, homeOf, type Kiosk, kioskPage } from './kiosk-page.tsx'

/**
 * A keyboard of the letters that a reference may have. Each is a link to the page with one letter more; the last one
 * sends the form. kiosk-letters.js types them on this page, so that nothing flickers.
 */
export function referencePage(kiosk: Kiosk, keys: Keys, typed: string): string {
  const { checkIn: words } = kiosk.frame.words.kiosk
  const home = homeOf(kiosk)
  const withTyped = (letters: string) => `${home}/reference${letters === '' ? '' : `?typed=${letters}`}`
  const isLast = keys.length !== null && typed.length === keys.length - 1
  const isFull = typed.length === keys.length
  return kioskPage({
    kiosk,
    title: words.referenceTitle,
    back: `${home}/appointment`,
    script: 'kiosk-letters.js',
    children: (
      <Act action={`${home}/arrive-for`} formKey={kiosk.keys('reference')} class="letters">
        <input type="hidden" name="typed" value={typed} data-typed={String(keys.length ?? '')} />
        <Head title={words.referenceTitle}>
          <p class="letters__typed" role="status">
            <span class="govuk-visually-hidden">
              {words.typed} <span data-spoken={words.nothingTyped}>{[...typed].join(' ') || words.nothingTyped}</span>
            </span>
            <Boxes typed={typed} />
          </p>
        </Head>
        <div class={`letters__keys${keys.letters.length > 32 ? ' letters__keys--every' : ''}`}>
          {[...keys.letters].map((letter) =>
            isLast || isFull ? (
              <button
                class="letters__key"
                type="submit"
                name="letter"
                value={letter}
                disabled={isFull}
                data-letter={letter}
              >
                {letter}
              </button>
            ) : (
              <a class="letters__key" href={withTyped(typed + letter)} data-letter={letter}>
                {letter}
              </a>
            ),
          )}
          <a class="letters__key letters__key--words" href={withTyped(typed.slice(0, -1))} data-take-back>
            {words.takeBack}
          </a>
          <button
            class="letters__key letters__key--words letters__key--done"
            type="submit"
            disabled={typed === ''}
            data-look-up
          >
            {words.lookUp}
          </button>
        </div>
      </Act>
    ),
  })
}

/** What was typed, a box a letter, and the boxes that are still to be filled. */
const Boxes = ({ typed }: { typed: string }) => (
  <span class="letters__boxes" aria-hidden="true" data-boxes={referenceLength}>
    {Array.from({ length: Math.max(typed.length, referenceLength) }, (_, place) => (
      <span class="letters__box">{typed[place] ?? ''}</span>
    ))}
  </span>
)
