import { randomBytes } from 'node:crypto'
import { makeSender } from '../support/send.ts'
import { benchDesks, benchService } from './sites.ts'

export const { post, get } = makeSender()

const key = () => randomBytes(12).toString('base64url')

/** @throws {Error} when a form is not answered as it should be: then there is nothing to measure */
export async function act(url: string, fields: Record<string, string> = {}): Promise<void> {
  const { status, text } = await post(url, { key: key(), ...fields })
  if (status !== 303) throw new Error(`${url} answered ${status}: ${text.slice(0, 500)}`)
}

export const arrive = (url: string, site: string) => act(`${url}/kiosk/${site}/arrive`, { service: benchService })

export const openDesks = (url: string, site: string) =>
  Promise.all(benchDesks.map((desk) => act(`${url}/desk/${site}/${desk}/open`, { adviser: 'Sam' })))

export const callNext = (url: string, site: string, desk: string) => act(`${url}/desk/${site}/${desk}/call-next`)

/** Whoever was called to a desk did not come. */
export async function noShow(url: string, site: string, desk: string): Promise<void> {
  const page = await get(`${url}/desk/${site}/${desk}/now`)
  const visit = /name="visit" value="([^"]+)"/.exec(page.text)?.[1] ?? 'nobody, at the bare server'
  await act(`${url}/desk/${site}/${desk}/no-show`, { visit })
}

const waitingPeople = 40

/** A site with its desks open and 40 people waiting. */
export async function fill(url: string, site: string): Promise<void> {
  await openDesks(url, site)
  for (let person = 0; person < waitingPeople; person++) await arrive(url, site)
}
