import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'

const root = join(import.meta.dirname, '..')

interface Source {
  file: ts.SourceFile
  /** What its top level declares. */
  declared: Map<string, ts.Statement>
  /** What it imports: from where, and the text that imports it. */
  imported: Map<string, { from: string; text: string }>
}

/** What a story is given, and what stands for it in the shown code. */
interface Given {
  /** The name of the whole, and the names of its parts. */
  args?: string | undefined
  values: Map<string, string>
  names: Map<string, string>
}

const nothingGiven: Given = { values: new Map(), names: new Map() }
const realQueue = "createTranscriptionQueue(createTranscriptionClient({ baseUrl: '/api/lesan' }))"

const realOutbox = "createOutbox(createTranscriptionClient({ baseUrl: '/api/lesan' }))"

/** What stories are drawn with, and what an app has in its place. */
const standsFor: Record<string, { tag: string; own: string[]; with: [string, string][] }> = {
  Fresh: { tag: 'ErrorBanner', own: ['of', 'error'], with: [] },
  StillQueue: {
    tag: 'TranscriptionQueueList',
    own: ['of', 'state'],
    with: [
      ['queue', 'queue'],
      ['aria-label', "'Transcriptions'"],
    ],
  },
  StillOutbox: {
    tag: 'OutboxList',
    own: ['of', 'state'],
    with: [
      ['outbox', 'outbox'],
      ['aria-label', "'Outbox'"],
    ],
  },
  RecorderBox: {
    tag: 'Recorder',
    own: ['of', 'make', 'answers'],
    with: [
      ['language', "'am'"],
      ['onTranscript', '() => {}'],
      ['aria-label', "'Dictation'"],
    ],
  },
}

/**
 * The code of each story of a file, as someone writes it in an app: a module that compiles, with what the story imports of
 * this repository imported from the package, and without what only tests need.
 */
export function shownCode(path: string): Map<string, string> {
  const source = read(path)
  const stories = storiesOf(source)
  const codes = [...stories].map(([name, parts]) => {
    return [name, parts.ownCode ?? moduleOf(source, stories, parts)] as const
  })
  const formatted = format(codes.map(([, code]) => code))
  return new Map(codes.map(([name], index) => [name, formatted[index] ?? '']))
}

interface Parts {
  args: Map<string, ts.Expression>
  render: ts.Expression | undefined
  component: string | undefined
  /** Written by the story itself, as `parameters.docs.source.code`. */
  ownCode: string | undefined
}

function storiesOf(source: Source): Map<string, Parts> {
  const stories = new Map<string, Parts>()
  const meta = literalOf(source.declared.get('meta'))
  for (const [name, statement] of source.declared) {
    const story = literalOf(statement)
    if (name === 'meta' || !story || !/^export const \w+ = meta\b/.test(statement.getText())) continue
    const component = meta && propertyOf(meta, 'component')
    stories.set(name, {
      args: new Map([meta, story].flatMap((of) => [...argsOf(of && propertyOf(of, 'args'))])),
      render: propertyOf(story, 'render') ?? (meta && propertyOf(meta, 'render')),
      component: component?.getText(),
      ownCode: textAt(story, 'parameters', 'docs', 'source', 'code'),
    })
  }
  return stories
}

/** The object that `preview.meta` or `meta.story` is called with. */
function literalOf(statement: ts.Statement | undefined): ts.ObjectLiteralExpression | undefined {
  if (!statement || !ts.isVariableStatement(statement)) return undefined
  const call = statement.declarationList.declarations[0]?.initializer
  const [given] = call && ts.isCallExpression(call) ? call.arguments : []
  return given && ts.isObjectLiteralExpression(given) ? given : undefined
}

function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const property of object.properties) {
    if (property.name?.getText() !== name) continue
    if (ts.isPropertyAssignment(property)) return property.initializer
    if (ts.isShorthandPropertyAssignment(property)) return property.name
  }
  return undefined
}

function textAt(object: ts.ObjectLiteralExpression, ...path: string[]): string | undefined {
  let at: ts.Expression | undefined = object
  for (const name of path) at = at && ts.isObjectLiteralExpression(at) ? propertyOf(at, name) : undefined
  return at && ts.isStringLiteralLike(at) ? at.text : undefined
}

function argsOf(args: ts.Expression | undefined): Map<string, ts.Expression> {
  if (!args || !ts.isObjectLiteralExpression(args)) return new Map()
  const names = args.properties.flatMap(({ name }) => name?.getText() ?? [])
  return new Map(names.map((name) => [name, propertyOf(args, name) as ts.Expression]))
}

function moduleOf(source: Source, stories: Map<string, Parts>, { args, render, component }: Parts): string {
  const imports = new Map<string, Set<string>>([['lesan-react/styles.css', new Set()]])
  const declarations = new Map<string, string>()
  const taken = new Set<string>()
  const example = exampleOf()
  const lines = [...imports]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([from, names]) => importOf(from, [...names].sort(byName)))
  return [lines.join('\n'), ...declarations.values(), `export function Example() ${example}`].join('\n\n')

  function exampleOf(): string {
    const values = new Map([...args].map(([name, value]) => [name, print(value, source, nothingGiven)]))
    for (const [name, value] of values) if (value === 'undefined') values.delete(name)
    const drawn = render && drawnBy(render)
    if (!drawn) {
      if (component) need(component, source)
      return `{ return ${element(component ?? '', [...values])} }`
    }
    const [parameter] = drawn.parameters
    const given: Given = { values, names: new Map() }
    if (parameter && ts.isIdentifier(parameter.name)) given.args = parameter.name.text
    if (parameter && ts.isObjectBindingPattern(parameter.name))
      for (const { name, propertyName } of parameter.name.elements)
        given.names.set(name.getText(), (propertyName ?? name).getText())
    const body = print(drawn.body, source, given)
    return ts.isBlock(drawn.body) ? body : `{ return (${body.replace(/^\(([\s\S]*)\)$/, '$1')}) }`
  }

  /** The function a story is drawn by, perhaps that of another story. */
  function drawnBy(expression: ts.Expression): ts.ArrowFunction | ts.FunctionExpression {
    const other = /^(\w+)\.input\.render$/.exec(expression.getText())?.[1]
    const found = other ? stories.get(other)?.render : expression
    if (found && (ts.isArrowFunction(found) || ts.isFunctionExpression(found))) return found
    throw new Error(`A story is drawn by a function written in it, not by ${expression.getText()}`)
  }

  function print(node: ts.Node, from: Source, given: Given): string {
    const own = instead(node, from, given)
    if (own !== undefined) return own
    const text = from.file.text
    let printed = ''
    let at = node.getStart()
    ts.forEachChild(node, (child) => {
      printed += text.slice(at, child.getStart()) + print(child, from, given)
      at = child.getEnd()
    })
    return printed + text.slice(at, node.getEnd())
  }

  /** What stands in the shown code in the place of something, if it is not itself. */
  function instead(node: ts.Node, from: Source, given: Given): string | undefined {
    if (ts.isJsxElement(node) && node.openingElement.tagName.getText() === 'Once')
      return once(node, from, given)
    if (ts.isJsxSelfClosingElement(node)) return drawn(node, '/>', from, given)
    if (ts.isJsxOpeningElement(node)) return drawn(node, '>', from, given)
    if (ts.isStringLiteral(node)) return stringInstead(node, from)
    if (ts.isPropertyAccessExpression(node) && node.expression.getText() === given.args)
      return given.values.get(node.name.text) ?? 'undefined'
    if (ts.isCallExpression(node)) return callInstead(node, from, given)
    if (ts.isIdentifier(node) && isReference(node)) {
      const arg = given.names.get(node.text)
      if (arg !== undefined) return given.values.get(arg) ?? 'undefined'
      return need(node.text, from)
    }
    return undefined
  }

  function stringInstead(node: ts.StringLiteral, from: Source): string | undefined {
    if (node.text === '/live') return "'/api/lesan'"
    const isImport =
      ts.isCallExpression(node.parent) && node.parent.expression.kind === ts.SyntaxKind.ImportKeyword
    return isImport ? `'${packageOf(node.text, from)}'` : undefined
  }

  function callInstead(node: ts.CallExpression, from: Source, given: Given): string | undefined {
    const [first, second, third] = node.arguments
    switch (node.expression.getText()) {
      case 'fn':
        return first ? print(first, from, given) : '() => {}'
      case 'createFakeQueue':
        add('lesan-react', 'createTranscriptionClient')
        add('lesan-react', 'createTranscriptionQueue')
        return realQueue
      case 'errorOf': {
        const seconds = /^inSeconds\((.*)\)$/.exec(second?.getText() ?? '')?.[1]
        if (!first || seconds === undefined) return undefined
        add('lesan-react/testing', 'waitingError')
        const options = third ? `, ${print(third, from, given)}` : ''
        return `waitingError(${print(first, from, given)}, ${seconds}${options})`
      }
      default:
        return undefined
    }
  }

  function once(node: ts.JsxElement, from: Source, given: Given): string {
    const child = node.children.find(ts.isJsxExpression)?.expression
    if (!child || !ts.isArrowFunction(child)) throw new Error('Once has a function in it')
    const [parameter] = child.parameters
    const error = happened(node.openingElement, from, given, parameter?.name.getText())
    given.names.set(error, error)
    given.values.set(error, error)
    return print(child.body, from, given).replace(/^\(([\s\S]*)\)$/, '$1')
  }

  /** Declares the error that a story makes when it opens; returns its name. */
  function happened(node: ts.JsxOpeningLikeElement, from: Source, given: Given, wish = 'error'): string {
    const of = attributeOf(node, 'of')
    if (!of || !ts.isArrowFunction(of)) return of ? `${print(of, from, given)}()` : 'null'
    const value = print(of.body, from, given)
    // Inside of a function of the file: what it is made of is known there only.
    if (given === nothingGiven) return value
    let name = wish
    for (let count = 2; taken.has(name); count++) name = `${wish}${count}`
    taken.add(name)
    declarations.set(`:${name}`, `const ${name} = ${value}`)
    return name
  }

  function drawn(
    node: ts.JsxOpeningLikeElement,
    end: '>' | '/>',
    from: Source,
    given: Given,
  ): string | undefined {
    const written = node.tagName.getText()
    const other = standsFor[written]
    const attributes = new Map<string, string>(other?.with)
    if (other) need(other.tag, from)
    else need(written, from)
    if (written === 'Fresh') attributes.set('error', happened(node, from, given))
    if (written === 'StillQueue') {
      add('lesan-react', 'createTranscriptionClient')
      add('lesan-react', 'createTranscriptionQueue')
      declarations.set(':queue', `const queue = ${realQueue}`)
    }
    if (written === 'StillOutbox') {
      add('lesan-react', 'createTranscriptionClient')
      add('lesan-react/recorder', 'createOutbox')
      declarations.set(':outbox', `const outbox = ${realOutbox}`)
    }
    const spreads: string[] = []
    for (const attribute of node.attributes.properties) {
      if (ts.isJsxSpreadAttribute(attribute)) {
        if (attribute.expression.getText() !== given.args)
          spreads.push(`{...${print(attribute.expression, from, given)}}`)
        else
          for (const [name, value] of given.values)
            if (!other?.own.includes(name)) attributes.set(name, value)
        continue
      }
      const name = attribute.name.getText()
      if (other?.own.includes(name)) continue
      const value = attribute.initializer
      if (!value) attributes.set(name, 'true')
      else if (ts.isStringLiteral(value)) attributes.set(name, value.getText())
      else if (ts.isJsxExpression(value) && value.expression)
        attributes.set(name, print(value.expression, from, given))
      if (attributes.get(name) === 'undefined') attributes.delete(name)
    }
    return element(other?.tag ?? written, [...attributes], spreads, end)
  }

  /** Imports or declares what the code refers to; returns the name it has there. */
  function need(name: string, from: Source): string {
    const declared = from.declared.get(name)
    if (declared) {
      if (!declarations.has(name)) {
        declarations.set(name, '')
        const text = print(declared, from, nothingGiven).replace(/^export /, '')
        declarations.delete(name)
        declarations.set(name, text)
      }
      return name
    }
    if (name === 'errorOf') {
      add('lesan-react/testing', 'finalError')
      return 'finalError'
    }
    const origin = from.imported.get(name)
    if (origin?.from.startsWith('.') && !isOfSource(origin.from, from)) {
      return need(name, read(fileOf(origin.from, from)))
    }
    if (origin) add(packageOf(origin.from, from), origin.text)
    else if (Object.values(standsFor).some(({ tag }) => tag === name))
      add(name === 'Recorder' ? 'lesan-react/recorder' : 'lesan-react', name)
    return name
  }

  function add(from: string, name: string): void {
    if (from === 'storybook/test') return
    imports.set(from, (imports.get(from) ?? new Set()).add(name))
  }
}

function element(tag: string, attributes: [string, string][], spreads: string[] = [], end = '/>'): string {
  const shown = attributes.map(([name, value]) => {
    if (value === 'true') return name
    return /^(['"])[^'"\\]*\1$/.test(value) ? `${name}="${value.slice(1, -1)}"` : `${name}={${value}}`
  })
  return `<${[tag, ...spreads, ...shown].join(' ')}${end === '/>' ? ' />' : '>'}`
}

function attributeOf(node: ts.JsxOpeningLikeElement, name: string): ts.Expression | undefined {
  for (const attribute of node.attributes.properties) {
    if (!ts.isJsxAttribute(attribute) || attribute.name.getText() !== name) continue
    if (attribute.initializer && ts.isJsxExpression(attribute.initializer))
      return attribute.initializer.expression
  }
  return undefined
}

/** Whether an identifier refers to something, and does not name a property, an attribute or what it declares. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node
  if (ts.isJsxAttribute(parent) || ts.isPropertySignature(parent) || ts.isBindingElement(parent)) return false
  if (ts.isJsxClosingElement(parent)) return false
  if (ts.isShorthandPropertyAssignment(parent)) return true
  return !('name' in parent && parent.name === node)
}

const nameOf = (text: string) => text.replace(/^type /, '')
const byName = (one: string, other: string) => nameOf(one).localeCompare(nameOf(other), 'en')

function importOf(from: string, names: string[]): string {
  return names.length === 0 ? `import '${from}'` : `import { ${names.join(', ')} } from '${from}'`
}

const fileOf = (specifier: string, { file }: Source) => {
  const path = resolve(dirname(file.fileName), specifier).replace(/\.js$/, '')
  const found = [`${path}.tsx`, `${path}.ts`].find((name) => ts.sys.fileExists(name))
  if (!found) throw new Error(`${specifier} is not there`)
  return found
}

const isOfSource = (specifier: string, from: Source) =>
  relative(root, fileOf(specifier, from)).startsWith('src/')

/** The entry of the package that exports what is imported. */
function packageOf(specifier: string, from: Source): string {
  if (!specifier.startsWith('.')) return specifier
  const module = relative(join(root, 'src'), fileOf(specifier, from)).replace(/\.tsx?$/, '')
  if (module === 'index') return 'lesan-react'
  const [, family, language = ''] = /^messages\/(recorder|player)(\w+)$/.exec(module) ?? []
  if (family) return `lesan-react/${family}/locales/${language.toLowerCase()}`
  if (module === 'testing/msw') return 'lesan-react/testing/msw'
  if (module.startsWith('testing')) return 'lesan-react/testing'
  return `lesan-react/${module.replace(/^messages\//, 'locales/')}`
}

function read(path: string): Source {
  const file = ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  )
  const declared = new Map<string, ts.Statement>()
  const imported = new Map<string, { from: string; text: string }>()
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      const from = (statement.moduleSpecifier as ts.StringLiteral).text
      const bindings = statement.importClause?.namedBindings
      const isType = statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      if (!bindings || !ts.isNamedImports(bindings)) continue
      for (const binding of bindings.elements) {
        const text = isType ? `type ${binding.getText()}` : binding.getText()
        imported.set(binding.name.text, { from, text })
      }
    } else if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) {
        if (ts.isIdentifier(name)) declared.set(name.text, statement)
        else
          for (const part of name.elements)
            if (ts.isBindingElement(part)) declared.set(part.name.getText(), statement)
      }
    } else if ('name' in statement && statement.name) {
      declared.set((statement.name as ts.Identifier).text, statement as ts.Statement)
    }
  }
  return { file, declared, imported }
}

/** As the sources are formatted; all of a file's in one go. */
function format(codes: string[]): string[] {
  const between = '\n// ---- the next one ----\n'
  const biome = join(root, 'node_modules/.bin/biome')
  const { stdout, stderr, status } = spawnSync(biome, ['format', '--stdin-file-path=Example.tsx'], {
    cwd: root,
    input: codes.join(between),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return stdout.split(between.trim()).map((code) => `${code.trim()}\n`)
}
