import type { Child } from 'hono/jsx'

/** A new key for each form that is rendered, so that a form sent twice changes nothing the second time. */
export type Keys = (form: string) => string

type ActProps = {
  readonly action: string
  readonly formKey: string
  readonly class?: string
  /** Told apart by it, a form that changes in place is never turned into the one that comes after it. */
  readonly id?: string
  /** The part of the page, by its selector, that a browser with a script changes in place, so that nothing jumps. */
  readonly inPlace?: string
  readonly children: Child
}

/** A form that changes something: it posts and redirects, and works without JavaScript. */
export const Act = ({ action, formKey, class: className, id, inPlace, children }: ActProps) => (
  <form
    method="post"
    action={action}
    class={className}
    id={id}
    novalidate
    {...(inPlace ? morphing(action, inPlace) : {})}
  >
    <input type="hidden" name="key" value={formKey} />
    {children}
  </form>
)

const morphing = (action: string, part: string) => ({
  'hx-post': action,
  'hx-target': part,
  'hx-select': part,
  'hx-swap': 'outerMorph',
})
