import type { MedusaRequest } from "@medusajs/framework/http"
import { Refusal } from "@tawiza/http"

/**
 * The body of a request as it came. Reading stops at the limit: a length that a header promises is not to be trusted.
 * @throws Refusal `invalid_request` naming `field` when there is nothing or too much.
 */
export async function readBytes(req: MedusaRequest, most: number, field: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  // What Medusa's parsers have taken (JSON, a form) is no file.
  if (req.readableEnded) throw new Refusal("invalid_request", { fields: field })
  for await (const chunk of req as unknown as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength
    if (bytes > most) throw new Refusal("invalid_request", { fields: field })
    chunks.push(chunk)
  }
  if (!bytes) throw new Refusal("invalid_request", { fields: field })
  return Buffer.concat(chunks)
}
