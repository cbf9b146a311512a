import type { PerformanceLine, Rag as RagIs } from '../../src/domain/performance/figure.ts'
import type { Words } from '../words/words.ts'

/** Each state has its own outline and sign, so that the colour never speaks alone. */
const shapes = {
  green: (
    <>
      <circle cx="12" cy="12" r="10" />
      <path class="rag__sign" d="M7 12.5l3.5 3.5L17 8.5" />
    </>
  ),
  amber: (
    <>
      <path d="M12 1.5L23 22H1z" />
      <path class="rag__sign" d="M12 9v6M12 17.5v2" />
    </>
  ),
  red: (
    <>
      <rect x="2" y="2" width="20" height="20" />
      <path class="rag__sign" d="M7.5 7.5l9 9M16.5 7.5l-9 9" />
    </>
  ),
} as const

/** Whether a target was met, as a shape, a colour and a word. */
export const RagSign = ({ is, words }: { is: RagIs; words: Words }) => (
  <span class={`rag rag--${is}`}>
    <svg class="rag__shape" viewBox="0 0 24 24" aria-hidden="true">
      {shapes[is]}
    </svg>
    {words.performance.rag[is]}
  </span>
)

const arrows = {
  up: 'M12 3l9 10h-6v8H9v-8H3z',
  down: 'M12 21l-9-10h6V3h6v8h6z',
  level: 'M3 9h18v2.5H3zM3 13.5h18V16H3z',
}

/** How a figure moved, as an arrow and in words, where there is anything to compare it with. */
export const ChangeOf = ({ line: { change, trend, unit }, words }: { line: PerformanceLine; words: Words }) => {
  const { performance } = words
  if (change === null) return null
  return (
    <span class={`moved${trend ? ` moved--${trend}` : ''}`}>
      <Arrow change={change} />
      {trend === null || trend === 'same'
        ? performance.change(change, unit)
        : `${performance.trend[trend]}: ${performance.change(change, unit)}`}
    </span>
  )
}

export const Arrow = ({ change }: { change: number }) => (
  <svg class="moved__arrow" viewBox="0 0 24 24" aria-hidden="true">
    <path d={arrows[change > 0 ? 'up' : change < 0 ? 'down' : 'level']} />
  </svg>
)
