import { table } from '../report/table.js'
import { playScenarios } from './scheduler.js'

/** A table for each scenario. */
export async function schedulerTables(): Promise<string> {
  const all = await playScenarios()
  return [...new Set(all.map(({ scenario }) => scenario))]
    .map((scenario) => {
      const rows = all.filter((row) => row.scenario === scenario)
      return `### ${scenario}\n\n${table(
        rows.map(({ strategy, refused, resentMB, seconds, timesIdeal }) => ({
          strategy,
          refused,
          'sent twice, MB': resentMB,
          'finished after, s': seconds.toFixed(1),
          'times the limit': timesIdeal.toFixed(2),
        })),
      )}`
    })
    .join('\n\n')
}
