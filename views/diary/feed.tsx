import type { Token } from '../../src/domain/id.ts'
import { Act } from '../components/form.tsx'
import type { View } from '../reception/view.ts'
import { diaryPage } from './diary-page.tsx'
import { diaryOf } from './view.ts'

/** The secret, and the whole address with it; null before there is one. */
type FeedShown = { readonly token: Token | null; readonly address: string | null }

/** The secret address at which calendars read the diary. */
export function feedPage(view: View, { token, address }: FeedShown): string {
  const words = view.frame.words.diaryImport
  const title = words.feedTitle(view.day.site.name)
  return diaryPage({
    view,
    title,
    heading: title,
    back: <a href={diaryOf(view)}>{words.toDiary}</a>,
    children: (
      <div class="import">
        <section class="card" aria-label={title}>
          <p>{words.feedWhat}</p>
          <p>{words.feedHolds}</p>
          {address === null ? <None view={view} /> : <Address view={view} address={address} />}
        </section>
        {address === null ? null : <Renew view={view} token={token} />}
      </div>
    ),
  })
}

function None({ view }: { view: View }) {
  const words = view.frame.words.diaryImport
  return (
    <Act action={`${diaryOf(view)}/feed`} formKey={view.keys('feed')}>
      <p>{words.feedNone}</p>
      <button type="submit" class="govuk-button">
        {words.feedMake}
      </button>
    </Act>
  )
}

/** In a field, so that a keyboard can reach it and select all of it. */
function Address({ view, address }: { view: View; address: string }) {
  const words = view.frame.words.diaryImport
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for="address">
        {words.feedAddress}
      </label>
      <div id="address-hint" class="govuk-hint">
        {words.feedHint}
      </div>
      <input
        id="address"
        type="text"
        class="govuk-input import__address"
        value={address}
        readonly
        autocomplete="off"
        aria-describedby="address-hint"
      />
    </div>
  )
}

function Renew({ view, token }: { view: View; token: Token | null }) {
  const words = view.frame.words.diaryImport
  return (
    <section class="card" aria-labelledby="renew-title">
      <h2 id="renew-title" class="card__title">
        {words.feedRenewTitle}
      </h2>
      <p>{words.feedRenewWhat}</p>
      <Act action={`${diaryOf(view)}/feed`} formKey={view.keys('feed')}>
        <input type="hidden" name="instead" value={token ?? ''} />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {words.feedRenew}
        </button>
      </Act>
    </section>
  )
}
