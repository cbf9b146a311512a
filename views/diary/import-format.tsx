import { needs } from '../../src/domain/visit.ts'
import type { View } from '../reception/view.ts'
import { withinSentence } from '../words/en/common.ts'

/** What a list of appointments must look like. */
export function ImportFormat({ view }: { view: View }) {
  const { diary, diaryImport: words } = view.frame.words
  const known = words.needs(needs.map((need) => withinSentence(diary.needs[need])))
  const columns = [...Object.entries(words.columns), ['needs', known] as const]
  return (
    <section class="card" aria-labelledby="format-title">
      <h2 id="format-title" class="card__title">
        {words.formatTitle}
      </h2>
      <p>{words.format}</p>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{words.columnHead}</th>
            <th scope="col">{words.columnTells}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(([name, tells]) => (
            <tr>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{tells}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <pre class="import__example">{words.example.join('\n')}</pre>
    </section>
  )
}
