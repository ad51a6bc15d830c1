/** A piece described in three languages; nothing else the desk writes is near this. */
export const BODY_LIMIT_BYTES = 65_536

/**
 * The JSON object in a request. It must say that it is JSON: a form of another site cannot, without the browser asking us first.
 * Null when it is missing, too long, or anything else.
 */
export async function readObject(request: Request): Promise<Record<string, unknown> | null> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) return null
  const text = await readText(request.body)
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** Stops reading at the limit: a length that a header promises is not to be trusted. */
async function readText(body: ReadableStream<Uint8Array> | null): Promise<string | null> {
  if (!body) return null
  const decoder = new TextDecoder()
  let text = ""
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > BODY_LIMIT_BYTES) return null
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
