import { type Need, needs, needsToday, type Visit } from '../../src/domain/visit.ts'
import { anotherLanguage, languages } from '../words/languages.ts'
import type { Words } from '../words/words.ts'
import { Act, type Keys } from './form.tsx'

type NeedsProps = {
  readonly visit: Visit
  /** Where each need is sent. */
  readonly action: string
  readonly keys: Keys
  readonly words: Words
  /** Where the language of an interpreter is chosen; null where it is chosen beside. */
  readonly languagesAt: string | null
}

const isAtHand = (need: Need): boolean => needsToday.some((one) => one === need)

/**
 * What would help a visitor: a touch says so, another takes it back. Each is a form, so that it needs no script. What
 * has to be arranged before is there only where it was.
 */
export const Needs = ({ visit, action, keys, words, languagesAt }: NeedsProps) => (
  <ul class="needs">
    {needs
      .filter((need) => isAtHand(need) || visit.help.needs.includes(need))
      .filter((need) => need !== 'interpreter' || languagesAt !== null || visit.help.needs.includes(need))
      .map((need) => {
        const wanted = visit.help.needs.includes(need)
        return (
          <li>
            {need === 'interpreter' && languagesAt !== null && !wanted ? (
              <a class="need" href={languagesAt}>
                <Inside need={need} words={words} />
              </a>
            ) : (
              <Act action={action} formKey={keys(`${need}-${wanted ? 'off' : 'on'}`)}>
                <input type="hidden" name="need" value={need} />
                <input type="hidden" name="wanted" value={wanted ? 'no' : 'yes'} />
                <button class="need" type="submit" aria-pressed={wanted ? 'true' : 'false'}>
                  <Inside need={need} words={words} language={visit.help.language} />
                </button>
              </Act>
            )}
          </li>
        )
      })}
  </ul>
)

const Inside = ({ need, words, language = null }: { need: Need; words: Words; language?: string | null }) => (
  <>
    <span class={`icon icon--${need}`} aria-hidden="true" />
    <span>
      {words.common.needs[need]}
      {need === 'interpreter' && language !== null ? `: ${language}` : ''}
    </span>
  </>
)

type LanguagesProps = Pick<NeedsProps, 'action' | 'keys' | 'words'> & { readonly class: string }

/** The languages an interpreter may speak, each to be touched, in the words of its speakers. */
export const Languages = ({ action, keys, words, class: className }: LanguagesProps) => (
  <ul class="languages">
    {languages.map(({ name, own, tag }) => (
      <li>
        <Act action={action} formKey={keys(`language-${tag}`)}>
          <Speaks language={name} />
          <button class={className} type="submit">
            <b lang={tag} dir="auto">
              {own}
            </b>{' '}
            <span>{name}</span>
          </button>
        </Act>
      </li>
    ))}
    <li>
      <Act action={action} formKey={keys('language-other')}>
        <Speaks language={anotherLanguage} />
        <button class={className} type="submit">
          <b>{words.ticket.anotherLanguage}</b>
        </button>
      </Act>
    </li>
  </ul>
)

const Speaks = ({ language }: { language: string }) => (
  <>
    <input type="hidden" name="need" value="interpreter" />
    <input type="hidden" name="wanted" value="yes" />
    <input type="hidden" name="language" value={language} />
  </>
)
