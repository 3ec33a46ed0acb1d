import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** What a docstring says. */
export interface Doc {
  text: string
  params: Map<string, string>
  returns?: string | undefined
  default?: string | undefined
  throws: string[]
  example?: string | undefined
}

/** A field, property or method. */
export interface ApiMember {
  name: string
  optional: boolean
  /** As written in the source. */
  type: string
  doc: Doc
}

export interface ApiExport {
  name: string
  kind: 'hook' | 'component' | 'function' | 'class' | 'constant' | 'type'
  /** The other public name it is declared under. */
  aliasOf?: string | undefined
  /** How it is declared, without its body. */
  code: string
  doc: Doc
  members: ApiMember[]
  /** Whether a function or component throws by itself, or calls one whose docstring says that it throws. */
  canThrow: boolean
  /** Names and types of the parameters of a function. */
  params: ApiMember[]
}

export interface ApiEntry {
  /** What is imported. */
  name: string
  exports: ApiExport[]
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** What can be imported, and from which source file it comes. */
const entries: Record<string, string> = {
  'lesan-react': 'index.ts',
  'lesan-react/core': 'core.ts',
  'lesan-react/dropzone': 'dropzone.ts',
  'lesan-react/proxy': 'proxy.ts',
  'lesan-react/testing': 'testing.ts',
  'lesan-react/locales/am': 'messages/am.ts',
  'lesan-react/locales/developer': 'messages/developer.ts',
  'lesan-react/locales/en': 'messages/en.ts',
  'lesan-react/locales/so': 'messages/so.ts',
  'lesan-react/locales/ti': 'messages/ti.ts',
}

/** Reads every public export of every entry from the source, with its docstring. */
export function readApi(): ApiEntry[] {
  const configFile = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as {
    config: object
  }
  const { options } = ts.parseJsonConfigFileContent(configFile.config, ts.sys, root)
  const files = Object.values(entries).map((file) => `${root}src/${file}`)
  const program = ts.createProgram(files, options)
  const checker = program.getTypeChecker()

  return Object.entries(entries).map(([name, file]) => {
    const source = program.getSourceFile(`${root}src/${file}`)
    const module = source && checker.getSymbolAtLocation(source)
    if (!module) throw new Error(`${file} exports nothing.`)
    const symbols = checker.getExportsOfModule(module)
    return { name, exports: symbols.map(exportOf).sort((a, b) => a.name.localeCompare(b.name)) }
  })

  function exportOf(symbol: ts.Symbol): ApiExport {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    const node = target.declarations?.[0]
    if (!node) throw new Error(`${symbol.name} is declared nowhere.`)
    return {
      name: symbol.name,
      kind: kindOf(node, symbol.name),
      aliasOf: target.name === symbol.name ? undefined : target.name,
      code: codeOf(node, symbol.name),
      doc: docOf(target),
      members: membersOf(target, node),
      canThrow: throwsOf(node),
      params: functionOf(node)?.parameters.map(paramOf) ?? [],
    }
  }

  function docOf(symbol: ts.Symbol): Doc {
    const doc: Doc = {
      text: inOneLine(ts.displayPartsToString(symbol.getDocumentationComment(checker))),
      params: new Map(),
      throws: [],
    }
    for (const { name, text } of symbol.getJsDocTags(checker)) {
      const said = ts.displayPartsToString(text)
      if (name === 'param') {
        const [param = '', ...rest] = said.split(' ')
        doc.params.set(param, inOneLine(rest.join(' ')))
      } else if (name === 'throws') doc.throws.push(inOneLine(said))
      else if (name === 'example') doc.example = said.trim()
      else if (name === 'returns') doc.returns = inOneLine(said)
      else if (name === 'default') doc.default = inOneLine(said)
    }
    return doc
  }

  /** What is declared here: React's and TanStack's own fields are theirs to explain. */
  function membersOf(symbol: ts.Symbol, node: ts.Declaration): ApiMember[] {
    if (!ts.isInterfaceDeclaration(node) && !ts.isClassDeclaration(node)) return []
    return checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol)).flatMap((property) => {
      const [declaration] = property.declarations ?? []
      if (!declaration || !isOurs(declaration) || isHidden(declaration)) return []
      return [
        {
          name: property.name,
          optional: Boolean(property.flags & ts.SymbolFlags.Optional),
          type: typeOf(declaration),
          doc: docOf(property),
        },
      ]
    })
  }

  function paramOf(param: ts.ParameterDeclaration): ApiMember {
    return {
      name: ts.isIdentifier(param.name) ? param.name.text : 'options',
      optional: param.questionToken !== undefined || param.initializer !== undefined,
      type: param.type ? textOf(param.type) : checker.typeToString(checker.getTypeAtLocation(param)),
      doc: { text: '', params: new Map(), throws: [] },
    }
  }

  /** Whether a function throws, or calls one that says it throws, outside of a `try` and of inner functions. */
  function throwsOf(node: ts.Declaration): boolean {
    const body = functionOf(node)?.body
    let found = false
    const visit = (part: ts.Node): void => {
      if (ts.isFunctionLike(part) || ts.isTryStatement(part)) return
      if (ts.isThrowStatement(part)) found = true
      if (ts.isCallExpression(part) && saysItThrows(part.expression)) found = true
      ts.forEachChild(part, visit)
    }
    if (body) ts.forEachChild(body, visit)
    return found
  }

  function saysItThrows(called: ts.Expression): boolean {
    const symbol = checker.getSymbolAtLocation(called)
    if (!symbol) return false
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    return (target.declarations ?? []).some(isOurs) && docOf(target).throws.length > 0
  }
}

function isOurs(node: ts.Node): boolean {
  return node.getSourceFile().fileName.startsWith(`${root}src/`)
}

function isHidden(node: ts.Declaration): boolean {
  return Boolean(ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Private)
}

function kindOf(node: ts.Declaration, name: string): ApiExport['kind'] {
  if (ts.isClassDeclaration(node)) return 'class'
  if (ts.isFunctionDeclaration(node)) {
    if (node.type?.getText() === 'ReactNode') return 'component'
    return /^use[A-Z]/.test(name) ? 'hook' : 'function'
  }
  if (!ts.isVariableDeclaration(node)) return 'type'
  if (node.type?.getText().startsWith('Part<')) return 'component'
  return 'constant'
}

/** The function an export is, or that `forwardRef` wraps. */
function functionOf(node: ts.Declaration): ts.FunctionLikeDeclaration | undefined {
  if (ts.isFunctionDeclaration(node)) return node
  const value = ts.isVariableDeclaration(node) ? node.initializer : undefined
  const inner = value && ts.isCallExpression(value) ? value.arguments[0] : value
  return inner && (ts.isFunctionExpression(inner) || ts.isArrowFunction(inner)) ? inner : undefined
}

function codeOf(node: ts.Declaration, name: string): string {
  if (ts.isFunctionDeclaration(node)) {
    const types = node.typeParameters ? `<${node.typeParameters.map(textOf).join(', ')}>` : ''
    const params = node.parameters.map((param) => {
      const { dotDotDotToken, questionToken, initializer, type } = param
      const optional = (questionToken ?? initializer) ? '?' : ''
      const called = ts.isIdentifier(param.name) ? param.name.text : 'options'
      return `${dotDotDotToken ? '...' : ''}${called}${optional}: ${type ? textOf(type) : 'number'}`
    })
    return `function ${name}${types}(${params.join(', ')}): ${node.type ? textOf(node.type) : 'void'}`
  }
  if (ts.isVariableDeclaration(node)) return `const ${name}${node.type ? `: ${textOf(node.type)}` : ''}`
  if (ts.isTypeAliasDeclaration(node)) return textOf(node).replace(/^export /, '')
  if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) {
    const above = node.heritageClauses?.map(textOf).join(' ')
    return `${ts.isClassDeclaration(node) ? 'class' : 'interface'} ${name}${above ? ` ${above}` : ''}`
  }
  return textOf(node)
}

function typeOf(node: ts.Declaration): string {
  if (ts.isMethodDeclaration(node) || ts.isMethodSignature(node)) {
    return `(${node.parameters.map(textOf).join(', ')}) => ${node.type ? textOf(node.type) : 'void'}`
  }
  if (ts.isPropertySignature(node)) return node.type ? textOf(node.type) : 'unknown'
  if (ts.isPropertyDeclaration(node)) {
    return node.type ? textOf(node.type) : (node.initializer?.getText() ?? 'unknown')
  }
  return textOf(node)
}

/** The source on one line, without comments. */
function textOf(node: ts.Node): string {
  return node
    .getText()
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/([<(]) | ([>),])/g, '$1$2')
    .replace(/,([>)])/g, '$1')
    .replace(/([<(=:,] ?)\| /g, '$1')
    .trim()
}

/** Paragraphs and lists stay; the line breaks within them were for the source's width. */
function inOneLine(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\n(?!\s*- )\s*/g, ' '))
    .join('\n\n')
}
