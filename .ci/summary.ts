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
    status: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

const reports = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, 'utf8')) as Report)
const sum = (count: 'numPassedTests' | 'numFailedTests') =>
  reports.reduce((total, report) => total + report[count], 0)
const tests = reports
  .flatMap(({ testResults }) => testResults)
  .flatMap(({ name, status, assertionResults, message }) => {
    const told = assertionResults.map((test) => ({ ...test, file: relative('.', name) }))
    const file = { file: relative('.', name), fullName: 'the file', status, failureMessages: [message] }
    // What can't even be loaded, or prepared, has no test that failed.
    return status === 'failed' && told.every((test) => test.status !== 'failed') ? [...told, file] : told
  })
type Test = (typeof tests)[number]
function tell(title: string, told: readonly Test[]) {
  const lines = told.map(
    ({ file, fullName, failureMessages: [why = ''] }) => `  ${file}: ${fullName}\n    ${why.split('\n')[0]}`,
  )
  if (lines.length > 0) console.log(`\n${title}:\n${lines.join('\n')}`)
}
// Passed, and yet with a failure to tell of.
const secondTries = tests.filter(
  ({ status, failureMessages: [why] }) => status === 'passed' && why !== undefined,
)
tell('Needed a second try', secondTries)
tell(
  'Failed',
  tests.filter(({ status }) => status === 'failed'),
)
const missing = Object.entries({ Firefox: findFirefox(), WebKitGTK: findWebKit() })
  .filter(([, path]) => path === undefined)
  .map(([name]) => name)
if (missing.length > 0) console.log(`\nNot tested in, for they are not here: ${missing.join(', ')}`)
console.log(
  `\n${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed, ${secondTries.length} at the second try`,
)
process.exitCode = reports.every(({ success, numPassedTests }) => success && numPassedTests > 0) ? 0 : 1
