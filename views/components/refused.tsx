/** Why nothing was done, in a sentence that is read out at once. */
export const Refused = ({ why }: { why: string | undefined }) =>
  why === undefined ? null : (
    <p class="said" role="alert">
      {why}
    </p>
  )
