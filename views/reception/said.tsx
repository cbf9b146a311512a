import { ErrorSummary } from '../components/field.tsx'
import { Refused } from '../components/refused.tsx'
import type { View, Wrong } from './view.ts'

type SaidProps = { readonly view: View; readonly refused?: string | undefined; readonly wrong?: Wrong | undefined }

/** Why nothing was done, on top and read out at once. */
export function Said({ view, refused, wrong }: SaidProps) {
  const mistakes = [...(wrong?.errors ?? [])].map(([name, text]) => ({
    id: fieldIds[`${wrong?.form}.${name}`] ?? name,
    text,
  }))
  return (
    <div id="said">
      <Refused why={refused} />
      <ErrorSummary mistakes={mistakes} words={view.frame.words} />
    </div>
  )
}

/** Fields whose id is not their name, because two forms of the page ask for the same. */
const fieldIds: Readonly<Record<string, string>> = {
  'transfer.service': 'transfer',
  'pause.reason': 'pause-reason',
  'pause.backAt': 'back-at',
}
