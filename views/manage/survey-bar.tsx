import type { Interval } from '../../src/domain/interval.ts'
import { percentOf } from '../components/percent-of.ts'

/** A share as a bar, and its interval as a line over it. The cell before it says the same in numbers. */
export const ShareBar = ({ of: { share, low, high } }: { of: Interval }) => (
  <svg class="share-bar" aria-hidden="true" focusable="false">
    <rect class="share-bar__all" x="0" y="4" width="100%" height="12" />
    <rect class="share-bar__share" x="0" y="4" width={percentOf(share)} height="12" />
    <line class="share-bar__edge" x1={percentOf(low)} x2={percentOf(high)} y1="10" y2="10" />
    <line class="share-bar__range" x1={percentOf(low)} x2={percentOf(high)} y1="10" y2="10" />
    {[low, high].map((end) => (
      <line class="share-bar__range" x1={percentOf(end)} x2={percentOf(end)} y1="5" y2="15" />
    ))}
  </svg>
)
