/** Numbers and names in bytes. Beyond the end everything is 0. */
export class ByteReader {
  readonly #view: DataView

  constructor(
    readonly bytes: Uint8Array,
    readonly isLittleEndian: boolean,
  ) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  u16(at: number): number {
    return at + 2 <= this.bytes.length ? this.#view.getUint16(at, this.isLittleEndian) : 0
  }

  u32(at: number): number {
    return at + 4 <= this.bytes.length ? this.#view.getUint32(at, this.isLittleEndian) : 0
  }

  u64(at: number): number {
    return at + 8 <= this.bytes.length ? Number(this.#view.getBigUint64(at, this.isLittleEndian)) : 0
  }

  /** So many characters of Latin-1. */
  text(at: number, length: number): string {
    return String.fromCharCode(...this.bytes.subarray(at, at + length))
  }
}
