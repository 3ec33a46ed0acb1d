import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { checkModelFile } from './checkModelFile.js'
import { ModelFileError } from './ModelFileError.js'
import { writeTokensFile } from './writeTokensFile.js'

const files = {
  encoder: {
    from: '@moonshine-ai/moonshine-js',
    path: 'dist/model/tiny/quantized/encoder_model.onnx',
    sha256: 'c6fc4b7bc5af75c0591fd157a1f3829b533d18e9769a888fd95a62e470dd4f4a',
  },
  decoder: {
    from: '@moonshine-ai/moonshine-js',
    path: 'dist/model/tiny/quantized/decoder_model_merged.onnx',
    sha256: 'eed87831c3a6103534aae7d47a5d485025c659a1323901513961c39fe8a1a367',
  },
  vad: {
    from: '@ricky0123/vad-web',
    path: 'dist/silero_vad_legacy.onnx',
    sha256: 'a35ebf52fd3ce5f1469b2a36158dba761bc47b973ea3382b3186ca15b1f5af28',
  },
}

/** Paths the recogniser's worker needs, all checked. */
export type ModelFiles = Record<keyof typeof files | 'tokens', string>

/** @throws ModelFileError */
export async function findModelFiles(): Promise<ModelFiles> {
  const find = async ({ from, path, sha256 }: (typeof files)['encoder']) => {
    const file = join(packageFolder(from), path)
    await checkModelFile(file, sha256)
    return file
  }
  const [encoder, decoder, vad, tokens] = await Promise.all([
    find(files.encoder),
    find(files.decoder),
    find(files.vad),
    writeTokensFile(),
  ])
  return { encoder, decoder, vad, tokens }
}

/** Where npm put a package; its `exports` let nobody resolve a file inside it. */
function packageFolder(name: string): string {
  const places = createRequire(import.meta.url).resolve.paths(name) ?? []
  const folder = places.map((place) => join(place, name)).find((place) => existsSync(place))
  if (!folder) throw new ModelFileError(`the package ${name}`, 'is not installed')
  return folder
}
