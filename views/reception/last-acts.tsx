import { undoable } from '../../src/domain/acts/undo.ts'
import type { Act as PastAct } from '../../src/domain/fact.ts'
import { Act } from '../components/form.tsx'
import { happenedText } from '../components/happened.ts'
import { homeOf, type View } from './view.ts'

const mostShown = 6
const letter = { 'data-hotkey': 'u', 'data-hotkey-focus': 'yes', 'aria-keyshortcuts': 'u' }

/**
 * What staff did last and can take back. The letter only sends the focus to the button, which says what it undoes; the
 * button goes when another act becomes the last one, so that nobody takes back what they have not read.
 */
export function LastActs({ view }: { view: View }) {
  const { last } = view.frame.words.reception
  const [newest, ...earlier] = undoable(view, mostShown)
  return (
    <section id="last" class="last card" aria-labelledby="last-title">
      <h2 id="last-title" class="govuk-visually-hidden">
        {last.title}
      </h2>
      <div role="status">{newest ? <Undo view={view} act={newest} isNewest /> : <p>{last.none}</p>}</div>
      {earlier.length > 0 ? (
        <details id="last-earlier" class="last__earlier">
          <summary>{last.earlier}</summary>
          {earlier.map((act) => (
            <Undo view={view} act={act} />
          ))}
        </details>
      ) : null}
    </section>
  )
}

function Undo({ view, act, isNewest = false }: { view: View; act: PastAct; isNewest?: boolean }) {
  const sentence = happenedText(view, act)
  return (
    <div class="last__act">
      <span class="last__what">{sentence}</span>
      <Act action={`${homeOf(view)}/undo`} formKey={view.keys(`undo-${act.number}`)} class="act" inPlace="#main">
        <input type="hidden" name="entry" value={String(act.number)} />
        <button
          type="submit"
          class="govuk-button govuk-button--secondary"
          id={`undo-${act.number}`}
          {...(isNewest ? letter : {})}
        >
          {view.frame.words.reception.last.undo}
          <span class="govuk-visually-hidden">: {sentence}</span>
          {isNewest ? <kbd class="key">u</kbd> : null}
        </button>
      </Act>
    </div>
  )
}
