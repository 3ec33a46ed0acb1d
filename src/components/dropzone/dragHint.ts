/** Types that no other content has. A system may not know any, and `video/mp4` may be without sound. */
const AUDIO =
  /^audio\/((x-|vnd\.)?(mpeg|mp3|wav|wave|m4a|m4b|mp4|aac|aacp|flac|ogg|opus|vorbis|webm|matroska)|(x-)?(opus|vorbis)\+ogg)$/
const UNKNOWN = /^(video\/.*|audio\/3gpp2?|application\/(ogg|octet-stream))?$/

/** What the types of what is dragged say of it: the names are not known yet, and the content decides. */
export function dragHint({ items }: DataTransfer): 'accept' | 'reject' | 'over' {
  const types = Array.from(items)
    .filter(({ kind }) => kind === 'file')
    .map(({ type }) => type.split(';')[0] ?? '')
  if (types.some((type) => AUDIO.test(type))) return 'accept'
  return types.length > 0 && types.every((type) => !UNKNOWN.test(type)) ? 'reject' : 'over'
}
