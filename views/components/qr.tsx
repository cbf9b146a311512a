import { create } from 'qrcode'

/** The light margin that readers need, in modules. */
const margin = 4

/** An address that a phone's camera reads. `says` tells those who cannot see it what it is. */
export function Qr({ address, says }: { address: string; says: string }) {
  const { modules } = create(address, { errorCorrectionLevel: 'M' })
  const { size } = modules
  const dark = Array.from({ length: size * size }, (_, place) => [place % size, Math.floor(place / size)] as const)
    .filter(([x, y]) => modules.get(y, x) === 1)
    .map(([x, y]) => `M${x} ${y}h1v1h-1z`)
  const side = size + 2 * margin
  return (
    <svg class="qr" role="img" aria-label={says} viewBox={`${-margin} ${-margin} ${side} ${side}`}>
      <path d={dark.join('')} />
    </svg>
  )
}
