import type { Hono } from 'hono'
import { z } from 'zod'
import { whatIfPage } from '../../views/reception/what-if.tsx'
import { takeAdvice } from '../domain/acts/advice.ts'
import type { ServiceId } from '../domain/id.ts'
import type { WhatIfs } from '../domain/waits/what-if.ts'
import { StorageFailure } from '../storage/storage.ts'
import { serve } from './access.ts'
import { readForm } from './form.ts'
import type { Ctx, Env, Parts } from './parts.ts'
import { type Told, tell } from './problems.ts'
import { receptionist, viewOf } from './reception-console.ts'
import { siteOf, todayOf } from './today.ts'

const whichAdvice = z.object({ service: z.string().min(1) })

/** What would come of one more desk, or of one less, and what became of the advice that was taken. */
export function receptionWhatIf(parts: Parts, app: Hono<Env>): void {
  serve(app, 'GET /reception/:site/what-if', async (c) => {
    const { id: site } = siteOf(parts, c.req.param('site'))
    return show(parts, c, site, await parts.whatIfs.now(site))
  })

  serve(app, 'POST /reception/:site/what-if', async (c) => {
    const { id: site } = siteOf(parts, c.req.param('site'))
    const { fields, once } = await readForm(c, whichAdvice)
    const asked = await parts.whatIfs.now(site)
    if (!asked) return show(parts, c, site, null, { status: 503, what: parts.frame.words.reception.whatIf.notTaken })
    const taken = takeAdvice(adviceOn(asked, fields.service as ServiceId))
    try {
      await parts.change(todayOf(parts, site), taken, receptionist, once)
      return c.redirect(`/reception/${site}/what-if`, 303)
    } catch (error) {
      const told = tell(parts, error)
      if (!told || error instanceof StorageFailure) throw error
      return show(parts, c, site, asked, told)
    }
  })
}

/** What is said of one more desk; of nobody, where it is not advised any more. */
function adviceOn(asked: WhatIfs, service: ServiceId) {
  const said = asked.oneMore.find(({ whatIf }) => whatIf.service === service)
  return said ?? { whatIf: { is: 'one-more', service } as const, visits: [], keeps: 0, keepsWithout: 0 }
}

type Shown = Pick<Told, 'status' | 'what'>

async function show(parts: Parts, c: Ctx, site: string, asked: WhatIfs | null, told?: Shown): Promise<Response> {
  return c.html(whatIfPage(await viewOf(parts, site), { asked, refused: told?.what }), told?.status)
}
