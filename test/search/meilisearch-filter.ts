type Document = Record<string, unknown>
type Test = (document: Document) => boolean

const TOKEN = /\s*("(?:[^"\\]|\\.)*"|[A-Za-z_][\w.]*|-?\d+(?:\.\d+)?|>=|<=|!=|=|>|<|[()[\],])/y

/** Reads the part of Meilisearch's filter language that this project sends. @throws Error for anything else, as the server answers 400 */
export function readFilter(text: string): Test {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const match = TOKEN.exec(text)
    if (!match) throw new Error(`invalid_search_filter: ${text}`)
    tokens.push(match[1] as string)
  }
  const reader = new Reader(tokens)
  const test = reader.any()
  if (!reader.ended) throw new Error(`invalid_search_filter: ${text}`)
  return test
}

class Reader {
  private at = 0

  constructor(private readonly tokens: readonly string[]) {}

  get ended(): boolean {
    return this.at === this.tokens.length
  }

  any(): Test {
    const tests = [this.all()]
    while (this.take("OR")) tests.push(this.all())
    return (document) => tests.some((test) => test(document))
  }

  private all(): Test {
    const tests = [this.one()]
    while (this.take("AND")) tests.push(this.one())
    return (document) => tests.every((test) => test(document))
  }

  private one(): Test {
    if (this.take("(")) {
      const inside = this.any()
      this.expect(")")
      return inside
    }
    const name = this.next()
    const values = (document: Document) => [document[name]].flat()
    if (this.take("IN")) {
      this.expect("[")
      const wanted: unknown[] = []
      while (!this.take("]")) {
        wanted.push(this.value())
        this.take(",")
      }
      return (document) => values(document).some((value) => wanted.includes(value))
    }
    const operator = this.next()
    const wanted = this.value()
    const compare = COMPARE[operator]
    if (!compare) throw new Error(`invalid_search_filter: ${operator}`)
    return (document) => values(document).some((value) => compare(value as number, wanted as number))
  }

  private value(): unknown {
    const token = this.next()
    if (token === "true" || token === "false") return token === "true"
    return token.startsWith('"') ? JSON.parse(token) : Number(token)
  }

  private take(token: string): boolean {
    if (this.tokens[this.at] !== token) return false
    this.at += 1
    return true
  }

  private expect(token: string): void {
    if (!this.take(token)) throw new Error(`invalid_search_filter: ${token} is missing`)
  }

  private next(): string {
    const token = this.tokens[this.at]
    if (token === undefined) throw new Error("invalid_search_filter: it ends early")
    this.at += 1
    return token
  }
}

const COMPARE: Record<string, (a: number, b: number) => boolean> = {
  "=": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  ">": (a, b) => a > b,
  "<": (a, b) => a < b,
  ">=": (a, b) => a >= b,
  "<=": (a, b) => a <= b,
}
