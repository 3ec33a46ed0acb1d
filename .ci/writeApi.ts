import type { ApiEntry, ApiExport, ApiMember } from './readApi.js'

const about: Record<string, string> = {
  'lesan-react': 'Hooks, components, and everything of `lesan-react/core`. For React.',
  'lesan-react/core': 'Client, errors and retry policy. Without React.',
  'lesan-react/proxy': 'The part of your server that holds the key. [How to run it](proxy.md).',
  'lesan-react/testing': 'For tests, on [MSW](https://mswjs.io). [How to use it](testing.md).',
  'lesan-react/locales/*': 'The words of one language each.',
}

const headings: [kind: ApiExport['kind'], heading: string][] = [
  ['hook', 'Hooks'],
  ['component', 'Components'],
  ['function', 'Functions'],
  ['class', 'Classes'],
  ['constant', 'Constants'],
  ['type', 'Types'],
]

/** Writes the reference of all entries, as Markdown. */
export function writeApi(api: ApiEntry[]): string {
  const core = new Set(exportsOf(api, 'lesan-react/core').map(({ name }) => name))
  const entries: ApiEntry[] = [
    ...api.flatMap(({ name, exports }) => {
      if (name.startsWith('lesan-react/locales/')) return []
      return [
        { name, exports: name === 'lesan-react' ? exports.filter((each) => !core.has(each.name)) : exports },
      ]
    }),
    {
      name: 'lesan-react/locales/*',
      exports: api.flatMap(({ name, exports }) => (name.startsWith('lesan-react/locales/') ? exports : [])),
    },
  ]
  const index = entries.map(({ name, exports }) => {
    return `- \`${name}\`: ${exports.map((each) => `[${each.name}](#${each.name.toLowerCase()})`).join(', ')}`
  })
  return `${[
    '<!-- Written by `npm run docs` from the docstrings in src; a test fails when it is out of date. -->',
    '# API reference',
    [
      'A name that ends in `Ms` is in milliseconds, in `Seconds` in seconds, in `At` in epoch milliseconds, unless it says',
      'otherwise. The samples are in the [guide](guide.md).',
    ].join('\n'),
    index.join('\n'),
    ...entries.map(entrySection),
  ].join('\n\n')}\n`
}

function exportsOf(api: ApiEntry[], entry: string): ApiExport[] {
  return api.find(({ name }) => name === entry)?.exports ?? []
}

function entrySection({ name, exports }: ApiEntry): string {
  const groups = headings.map(([kind, heading]) => {
    return group(
      heading,
      exports.filter((each) => each.kind === kind),
    )
  })
  return [`## \`${name}\``, about[name] ?? '', ...groups].filter(Boolean).join('\n\n')
}

function group(heading: string, exports: ApiExport[]): string {
  return exports.length > 0 ? [`### ${heading}`, ...exports.map(exportSection)].join('\n\n') : ''
}

function exportSection({ name, kind, code, doc, members, params, aliasOf }: ApiExport): string {
  if (aliasOf) return `#### ${name}\n\nThe same as [${aliasOf}](#${aliasOf.toLowerCase()}).`
  const explained = params.filter((param) => doc.params.has(param.name))
  return [
    `#### ${name}`,
    kind === 'component' ? componentLine(name, code) : fence(code),
    doc.text,
    explained.map(({ name: param }) => `- \`${param}\`: ${doc.params.get(param)}`).join('\n'),
    kind === 'type' || doc.default === undefined ? '' : `Default: ${doc.default}.`,
    doc.returns ? `Returns ${doc.returns}.` : '',
    doc.throws.map((thrown) => `Throws ${thrown}.`).join('\n'),
    doc.example ? fence(doc.example) : '',
    members.map(memberLine).join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')
}

function componentLine(name: string, code: string): string {
  const [, props, element] = /<(\w+), (\w+)>/.exec(code) ?? []
  const propsName = props ?? `${name}Props`
  return `Props: [${propsName}](#${propsName.toLowerCase()}).${element ? ` Ref: \`${element}\`.` : ''}`
}

function memberLine({ name, optional, type, doc }: ApiMember): string {
  const shown = type.replace(/ \| undefined$/, '')
  const facts = [
    doc.text.replace(/\n+/g, ' '),
    doc.default === undefined ? '' : `Default: ${doc.default}.`,
    ...doc.throws.map((thrown) => `Throws ${thrown}.`),
  ]
  return `- \`${name}${optional ? '?' : ''}: ${shown}\`  \n  ${facts.filter(Boolean).join(' ')}`
}

/** Not marked as TypeScript: these are declarations, not samples to compile. */
function fence(code: string): string {
  return `\`\`\`\n${code}\n\`\`\``
}
