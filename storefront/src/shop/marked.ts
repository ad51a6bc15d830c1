export interface Part {
  text: string
  /** Whether it is what was asked. */
  met: boolean
}

/** A text in parts, by the places where it shows what was asked. Places that the text has not are passed over: no letter is lost or said twice. */
export function marked(text: string, marks: readonly (readonly [from: number, to: number])[]): Part[] {
  const parts: Part[] = []
  let shown = 0
  for (const [from, to] of marks) {
    if (from < shown || to <= from || to > text.length) continue
    parts.push({ text: text.slice(shown, from), met: false }, { text: text.slice(from, to), met: true })
    shown = to
  }
  parts.push({ text: text.slice(shown), met: false })
  return parts.filter((part) => part.text !== "")
}
