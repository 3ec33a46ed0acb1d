/** Types that no other content has. A system may not know any, and `video/mp4` may be without sound. */
const AUDIO =
  /^audio\/((x-|vnd\.)?(mpeg|mp3|wav|wave|m4a|m4b|mp4|aac|aacp|flac|ogg|opus|vorbis|webm|matroska)|(x-)?(opus|vorbis)\+ogg)$/
/** No content of these types is taken. Of others nothing is said: systems name the same file differently, or not at all. */
const NONE =
  /^(image|text|font|model)\/|^audio\/(amr|amr-wb|aiff|x-aiff|basic|midi|x-ms-wma|x-caf|x-ape|x-wavpack|ac3|x-speex)$|^application\/(pdf|zip|json|msword|vnd\..*)$/i

/** What the types of what is dragged say of it: the names are not known yet, and the content decides. */
export function dragHint({ items }: DataTransfer): 'accept' | 'reject' | 'over' {
  const types = Array.from(items)
    .filter(({ kind }) => kind === 'file')
    .map(({ type }) => type.split(';')[0] ?? '')
  if (types.some((type) => AUDIO.test(type))) return 'accept'
  return types.length > 0 && types.every((type) => NONE.test(type)) ? 'reject' : 'over'
}
