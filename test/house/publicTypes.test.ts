import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, string | { types?: string }>
}
/** `./dist/messages/am.d.ts` is made of `src/messages/am.ts`. */
const entries = Object.values(exports)
  .map((entry) => (typeof entry === 'string' ? undefined : entry.types))
  .filter((types) => types !== undefined && !types.endsWith('styles.d.ts'))
  .map((types = '') => join(root, types.replace('/dist/', '/src/').replace(/\.d\.ts$/, '.ts')))

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(join(root, 'tsconfig.build.json'), (file) => readFileSync(file, 'utf8')).config,
  ts.sys,
  root,
)

/** As apps see it: the declarations, where every type that was inferred is written out. */
function declarationsOf(files: string[]): ts.Program {
  const emitted = new Map<string, string>()
  ts.createProgram(files, { ...options, declarationMap: false, outDir: join(root, 'src') }).emit(
    undefined,
    (file, text) => emitted.set(file, text),
  )
  const host = ts.createCompilerHost(options)
  return ts.createProgram(
    files.map((file) => file.replace(/\.tsx?$/, '.d.ts')),
    { ...options, noEmit: true },
    {
      ...host,
      fileExists: (file) => emitted.has(file) || (!isSource(file) && host.fileExists(file)),
      readFile: (file) => emitted.get(file) ?? host.readFile(file),
      getSourceFile(file, ...rest) {
        const text = emitted.get(file)
        return text === undefined
          ? host.getSourceFile(file, ...rest)
          : ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true)
      },
    },
  )
}

function isSource(file: string): boolean {
  return file.startsWith(join(root, 'src/')) && /(?<!\.d)\.tsx?$/.test(file)
}

test('the main entry has all that ./core has', () => {
  // As text: types are in it, too.
  const names = (file: string) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/export (?:type )?\{([^}]*)\}/g)].flatMap(
      ([, list = '']) => list.split(',').map((name) => name.replace('type ', '').trim()),
    )
  const main = new Set(names('src/index.ts'))
  expect(names('src/core.ts').filter((name) => !main.has(name))).toEqual([])
})

test('every type of a public signature can be imported', { timeout: 120_000 }, () => {
  const program = declarationsOf(entries)
  const checker = program.getTypeChecker()
  const resolve = (symbol: ts.Symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  const isOurs = (symbol: ts.Symbol) =>
    symbol.declarations?.some((node) => node.getSourceFile().fileName.startsWith(join(root, 'src/'))) ?? false

  const exported = new Set<ts.Symbol>()
  for (const entry of entries) {
    const file = program.getSourceFile(entry.replace(/\.tsx?$/, '.d.ts'))
    const module = file && checker.getSymbolAtLocation(file)
    if (!module) throw new Error(`${entry} exports nothing`)
    for (const symbol of checker.getExportsOfModule(module)) exported.add(resolve(symbol))
  }
  expect(exported.size).toBeGreaterThan(100)

  const missing = new Set<string>()
  for (const symbol of exported) {
    for (const declaration of symbol.declarations ?? []) visit(declaration, symbol.name)
  }
  expect([...missing].sort()).toEqual([])

  function visit(node: ts.Node, owner: string): void {
    if (
      ts.canHaveModifiers(node) &&
      node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword)
    ) {
      return
    }
    const name = nameIn(node)
    const symbol = name && checker.getSymbolAtLocation(name)
    if (symbol) {
      const used = resolve(symbol)
      const isParameter = used.flags & ts.SymbolFlags.TypeParameter
      if (!isParameter && isOurs(used) && !exported.has(used)) missing.add(`${used.name}, of ${owner}`)
    }
    ts.forEachChild(node, (child) => visit(child, owner))
  }
})

/** What a node that uses a type calls it. */
function nameIn(node: ts.Node): ts.Node | undefined {
  if (ts.isTypeReferenceNode(node)) return node.typeName
  if (ts.isExpressionWithTypeArguments(node)) return node.expression
  if (ts.isTypeQueryNode(node)) return node.exprName
  if (ts.isImportTypeNode(node)) return node.qualifier
  return undefined
}
