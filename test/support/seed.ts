import fc from 'fast-check'

/** Where chance begins in this run. `SEED=… npx vitest run …` replays it. */
export const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)

fc.configureGlobal({ seed })
console.info(`SEED=${seed} replays the chances of this file`)
