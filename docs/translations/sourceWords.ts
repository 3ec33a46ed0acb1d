import ts from 'typescript'
import type { Forms } from './sentences.js'

/** What is to stand at a place of a source, name by name. */
export interface Replacement {
  path: readonly string[]
  forms: Forms
}

/** The words as a source has them at a place; `undefined` where it has none. */
export function formsInSource(source: string, path: readonly string[]): Forms | undefined {
  const node = nodeAt(parse(source), path)
  if (!node) return undefined
  if (ts.isStringLiteralLike(node)) return { other: node.text }
  if (!ts.isObjectLiteralExpression(node)) return undefined
  const forms = Object.fromEntries(
    node.properties.flatMap((property) =>
      ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.initializer)
        ? [[nameOf(property.name), property.initializer.text]]
        : [],
    ),
  )
  return 'other' in forms ? (forms as unknown as Forms) : undefined
}

/** The source with other words, and nothing else changed. Words that stand in a constant are changed there, once. */
export function replaceInSource(source: string, replacements: readonly Replacement[]): string {
  const file = parse(source)
  const edits = new Map<number, { end: number; text: string }>()
  for (const { path, forms } of replacements) {
    const node = nodeAt(file, path)
    if (!node) throw new Error(`${path.join('.')} is not in the source.`)
    edits.set(node.getStart(file), { end: node.end, text: literalOf(forms) })
  }
  // From the end on: what is before an edit stays where it is.
  return [...edits]
    .toSorted(([one], [other]) => other - one)
    .reduce((text, [start, { end, text: words }]) => text.slice(0, start) + words + text.slice(end), source)
}

function literalOf(forms: Forms): string {
  if (Object.keys(forms).length === 1) return JSON.stringify(forms.other)
  return `{ ${Object.entries(forms)
    .map(([category, words]) => `${category}: ${JSON.stringify(words)}`)
    .join(', ')} }`
}

function parse(source: string): ts.SourceFile {
  return ts.createSourceFile('words.ts', source, ts.ScriptTarget.Latest, true)
}

/** The expression at a place of the object that the source exports. */
function nodeAt(file: ts.SourceFile, path: readonly string[]): ts.Expression | undefined {
  const constants = new Map<string, ts.Expression>()
  let exported: ts.Expression | undefined
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (!initializer || !ts.isIdentifier(name)) continue
      constants.set(name.text, initializer)
      if (statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
        exported = initializer
    }
  }
  const resolved = (node: ts.Expression | undefined) =>
    node && ts.isIdentifier(node) ? constants.get(node.text) : node
  return path.reduce<ts.Expression | undefined>((node, name) => {
    if (!node || !ts.isObjectLiteralExpression(node)) return undefined
    for (const property of node.properties) {
      if (ts.isPropertyAssignment(property) && nameOf(property.name) === name)
        return resolved(property.initializer)
      if (ts.isShorthandPropertyAssignment(property) && property.name.text === name)
        return constants.get(name)
    }
    return undefined
  }, exported)
}

function nameOf(name: ts.PropertyName): string {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : name.getText()
}
