import { promisify } from "node:util"
import { brotliCompress, gzip } from "node:zlib"
import { type MedusaRequest, type MedusaResponse, shouldCompressResponse } from "@medusajs/framework/http"

/** The encodings an answer is kept in, the one preferred by Medusa's own compression first. */
const ENCODERS = { br: promisify(brotliCompress), gzip: promisify(gzip) }
type Encoding = keyof typeof ENCODERS
const ENCODINGS = Object.keys(ENCODERS) as Encoding[]

interface Kept {
  of: object
  body: Buffer
  /** Express makes it when the answer is sent for the first time. */
  etag?: string
}

interface Wanted {
  /** Tells what is asked, in which language. */
  key: string
  of: object
  make: () => unknown
}

/**
 * Answers as the bytes that leave the server, so that one that is asked again is neither written nor compressed again. An answer is kept
 * with the object it is made of (`of`), and given only as long as that object is still the one. The least recently asked leave first.
 */
export class KeptAnswers {
  private readonly kept = new Map<string, Kept>()
  private readonly most: number
  private size = 0

  /** @param most bytes that are kept at most */
  constructor(most: number) {
    this.most = most
  }

  /** Answers as `res.json(make())` would. A caller that takes neither brotli nor gzip is answered anew each time. */
  async send(req: MedusaRequest, res: MedusaResponse, { key, of, make }: Wanted): Promise<void> {
    res.type("application/json")
    const encoding = shouldCompressResponse(req, res) && ENCODINGS.find((one) => req.acceptsEncodings(one))
    if (!encoding) {
      res.json(make())
      return
    }
    const name = `${encoding} ${key}`
    const answer = this.find(name, of) ?? this.keep(name, { of, body: await ENCODERS[encoding](JSON.stringify(make())) })
    if (answer.etag) res.set("ETag", answer.etag)
    if (!req.fresh) res.set("Content-Encoding", encoding)
    res.send(answer.body)
    answer.etag ??= res.get("ETag")
  }

  private find(name: string, of: object): Kept | undefined {
    const kept = this.kept.get(name)
    if (kept?.of !== of) return undefined
    this.kept.delete(name)
    this.kept.set(name, kept)
    return kept
  }

  private keep(name: string, answer: Kept): Kept {
    this.drop(name)
    this.kept.set(name, answer)
    this.size += answer.body.length
    for (const oldest of this.kept.keys()) {
      if (this.size <= this.most) break
      this.drop(oldest)
    }
    return answer
  }

  private drop(name: string): void {
    this.size -= this.kept.get(name)?.body.length ?? 0
    this.kept.delete(name)
  }
}
