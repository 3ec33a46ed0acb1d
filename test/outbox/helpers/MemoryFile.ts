/** A `Blob` that is read without leaving the tick, so that virtual time is all there is. It can't be cloned: WebKit's can't, either. */
export class MemoryBlob {
  readonly type: string
  readonly bytes: Uint8Array
  readonly uncloneable = (): void => {}

  constructor(parts: readonly unknown[] = [], { type = '' }: { type?: string } = {}) {
    this.type = type
    const all = parts.map(bytesOf)
    this.bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0))
    let at = 0
    for (const one of all) {
      this.bytes.set(one, at)
      at += one.length
    }
  }

  get [Symbol.toStringTag](): string {
    return 'Blob'
  }

  get size(): number {
    return this.bytes.length
  }

  slice(start?: number, end?: number, type?: string): MemoryBlob {
    return new MemoryBlob([this.bytes.slice(start, end)], { type })
  }

  async arrayBuffer(): Promise<ArrayBufferLike> {
    return this.bytes.slice().buffer
  }
}

export class MemoryFile extends MemoryBlob {
  readonly name: string
  readonly lastModified: number

  constructor(
    parts: readonly unknown[],
    name: string,
    options: { type?: string; lastModified?: number } = {},
  ) {
    super(parts, options)
    this.name = name
    this.lastModified = options.lastModified ?? 0
  }

  override get [Symbol.toStringTag](): string {
    return 'File'
  }
}

/** What is sent; only the file is looked at. */
export class MemoryForm {
  file: MemoryBlob | undefined

  append(field: string, value: unknown): void {
    if (field === 'file' && value instanceof MemoryBlob) this.file = value
  }
}

function bytesOf(part: unknown): Uint8Array {
  if (part instanceof MemoryBlob) return part.bytes
  if (part instanceof ArrayBuffer) return new Uint8Array(part)
  if (ArrayBuffer.isView(part)) return new Uint8Array(part.buffer, part.byteOffset, part.byteLength)
  return new TextEncoder().encode(String(part))
}
