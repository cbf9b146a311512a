/** A share in whole hundredths: 0 only where it is so of nobody, 100 only where it is so of everybody. */
export function hundredths(share: number): number {
  const nearest = Math.round(share * 100)
  return share > 0 && share < 1 ? Math.min(99, Math.max(1, nearest)) : nearest
}

export const percent = (share: number): string => `${hundredths(share)}%`
