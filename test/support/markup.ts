import { HtmlValidate } from 'html-validate'

const html = new HtmlValidate({ extends: ['html-validate:standard'] })

/** What is wrong with the markup of a page or a part of one, a line each with its place; empty where it is valid. */
export async function faultsIn(sent: string): Promise<readonly string[]> {
  const { results } = await html.validateString(sent)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  )
}
