import type { Readable } from "node:stream"
import { Refusal } from "@tawiza/http"

/** So much is read past the limit, and thrown away, before the connection is cut: a sender who is told why must have been heard out. */
const PATIENCE = 4

/**
 * The bytes of a request, at most `limit`. A length that a header promises is not trusted.
 * @throws Refusal `file_too_large` once more has come, `file_unreadable` when nothing or not all has.
 */
export async function readBytes(req: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of req as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else chunks.length = 0
      if (size > limit * PATIENCE) break
    }
  } catch {
    throw new Refusal("file_unreadable")
  }
  if (size > limit) throw new Refusal("file_too_large", { megabytes: Math.floor(limit / 1024 / 1024) })
  if (size === 0) throw new Refusal("file_unreadable")
  return Buffer.concat(chunks)
}
