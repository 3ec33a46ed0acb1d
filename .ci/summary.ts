import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { findWebKit } from '../test/engines/helpers/openWebKit.js'
import { findFirefox } from '../test/helpers/findFirefox.js'

interface Report {
  success: boolean
  numPassedTests: number
  numFailedTests: number
  testResults: {
    name: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

const reports = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, 'utf8')) as Report)
const sum = (count: 'numPassedTests' | 'numFailedTests') =>
  reports.reduce((total, report) => total + report[count], 0)
// Passed, and yet with a failure to tell of.
const results = reports.flatMap(({ testResults }) => testResults)
const secondTries = results.flatMap(({ name, assertionResults }) =>
  assertionResults
    .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
    .map(({ fullName, failureMessages: [why = ''] }) => {
      return `  ${relative('.', name)}: ${fullName}\n    ${why.split('\n')[0]}`
    }),
)
if (secondTries.length > 0) console.log(`\nNeeded a second try:\n${secondTries.join('\n')}`)
const missing = Object.entries({ Firefox: findFirefox(), WebKitGTK: findWebKit() })
  .filter(([, path]) => path === undefined)
  .map(([name]) => name)
if (missing.length > 0) console.log(`\nNot tested in, for they are not here: ${missing.join(', ')}`)
console.log(
  `\n${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed, ${secondTries.length} at the second try`,
)
process.exitCode = reports.every(({ success, numPassedTests }) => success && numPassedTests > 0) ? 0 : 1
