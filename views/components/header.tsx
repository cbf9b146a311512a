import type { Child } from 'hono/jsx'
import type { Frame } from '../page.tsx'

/** The generic header: the product, where one is, and what belongs to the audience. */
export const Header = ({ frame, place, children }: { frame: Frame; place?: string; children?: Child }) => (
  <header class="site-header">
    <div class="site-header__inner">
      <span class="site-header__product">{frame.words.common.product}</span>
      {place ? <span class="site-header__place">{place}</span> : null}
      {children}
    </div>
  </header>
)
