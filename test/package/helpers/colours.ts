/** What stands behind an element, as red, green and blue from 0 to 255. Runs in a page, by itself. */
export function backgroundOf(element: Element): number[] {
  const canvas = document.createElement('canvas').getContext('2d')
  if (!canvas) throw new Error('There is no canvas.')
  const layers = ['white']
  for (let box: Element | null = element; box; box = box.parentElement)
    layers.splice(1, 0, getComputedStyle(box).backgroundColor)
  for (const layer of layers) {
    canvas.fillStyle = layer
    canvas.fillRect(0, 0, 1, 1)
  }
  return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)]
}

/** Of every text in a box how much it stands out (WCAG 2). Runs in a page, by itself. */
export function contrasts(box: Element): { text: string; ratio: number }[] {
  const canvas = document.createElement('canvas').getContext('2d')
  if (!canvas) throw new Error('There is no canvas.')

  const luminance = (layers: string[]) => {
    for (const layer of layers) {
      canvas.fillStyle = layer
      canvas.fillRect(0, 0, 1, 1)
    }
    const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const behind = (element: Element) => {
    const layers: string[] = []
    for (let at: Element | null = element; at; at = at.parentElement)
      layers.unshift(getComputedStyle(at).backgroundColor)
    return ['white', ...layers]
  }

  return [box, ...box.querySelectorAll('*')].flatMap((element) => {
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
    const text = own.map(({ textContent }) => textContent).join('')
    if (text.trim() === '' || element.closest('.lesan-visually-hidden')) return []
    const layers = behind(element)
    const [one, other] = [luminance(layers), luminance([...layers, getComputedStyle(element).color])]
    return { text, ratio: (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) }
  })
}
