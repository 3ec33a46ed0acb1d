import { table } from '../report/table.js'
import { versionOf } from '../report/versionOf.js'
import { type Import, ourImports, peerImports, withoutBanner, workingApp } from './imports.js'
import { type Size, sizeOf } from './sizeOf.js'

/** What each import adds to a page, ours beside the others’, and where ours is not the smallest. */
export async function sizes(): Promise<string> {
  const measured = new Map<Import, Size>()
  for (const it of [...ourImports, ...peerImports]) measured.set(it, await sizeOf(it))
  const gzip = (it: Import) => measured.get(it)?.gzip ?? Number.NaN
  const rows = [...measured].map(([it, size]) => ({
    package: ourImports.includes(it) ? it.package : versionOf(it.package),
    import: it.what,
    'min+gzip, kB': kB(size.gzip),
    'min+brotli, kB': kB(size.brotli),
    'working app = 1': (size.gzip / gzip(workingApp)).toFixed(2),
  }))
  const smallerThan = (own: Import) => {
    const smaller = peerImports
      .filter((it) => gzip(it) < gzip(own))
      .map((it) => `${it.package} ${kB(gzip(it))}`)
    return `Smaller than ours with ${kB(gzip(own))} kB, ${own.what}: ${smaller.join(', ') || 'none'}.`
  }
  return [table(rows), smallerThan(workingApp), smallerThan(withoutBanner)].join('\n\n')
}

/** A kilobyte is 1,000 bytes. */
function kB(bytes: number): string {
  return (bytes / 1_000).toFixed(1)
}
