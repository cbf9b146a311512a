import { CsvField, untyped } from '../components/field.tsx'
import type { View } from '../reception/view.ts'
import { diaryPage } from './diary-page.tsx'
import { ImportFormat } from './import-format.tsx'
import { type ImportTried, Tried, Wrong } from './import-tried.tsx'
import { diaryOf } from './view.ts'

export type ImportShown = {
  readonly entered?: number
  /** Why the file cannot be read at all. */
  readonly wrongFile?: string
  readonly tried?: ImportTried
}

/** Entering the appointments of another system from a file, once it was seen what would be entered. */
export function importPage(view: View, { entered, wrongFile, tried }: ImportShown): string {
  const words = view.frame.words.diaryImport
  const title = words.title(view.day.site.name)
  const wrong = tried?.wrong.length ?? 0
  const mistakes: readonly (readonly [id: string, text: string])[] = [
    ...(wrongFile ? [['file', wrongFile] as const] : []),
    ...(wrong > 0 ? [['wrong', words.wrongTitle(wrong)] as const] : []),
  ]
  return diaryPage({
    view,
    title,
    heading: title,
    back: <a href={diaryOf(view)}>{words.toDiary}</a>,
    typed: { ...untyped, errors: new Map(mistakes) },
    children: (
      <div class="import">
        {entered ? (
          <p class="given" role="status">
            {words.entered(entered)}
          </p>
        ) : null}
        {tried && wrong > 0 ? <Wrong view={view} tried={tried} /> : null}
        {tried && wrong === 0 ? <Tried view={view} tried={tried} /> : <ChooseFile view={view} wrongFile={wrongFile} />}
        {tried && wrong > 0 ? <Tried view={view} tried={tried} /> : null}
      </div>
    ),
  })
}

function ChooseFile({ view, wrongFile }: { view: View; wrongFile: string | undefined }) {
  const words = view.frame.words.diaryImport
  const typed = { ...untyped, errors: new Map(wrongFile ? [['file', wrongFile]] : []) }
  return (
    <div class="import__choose">
      <form
        method="post"
        action={`${diaryOf(view)}/import`}
        enctype="multipart/form-data"
        class="card import__file"
        novalidate
      >
        <p>{words.what}</p>
        <input type="hidden" name="key" value={view.keys('try')} />
        <CsvField label={words.file} hint={words.fileHint} typed={typed} />
        <button type="submit" class="govuk-button">
          {words.tryIt}
        </button>
      </form>
      <ImportFormat view={view} />
    </div>
  )
}
