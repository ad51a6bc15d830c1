import type { PaperType } from "@tawiza/contract"

const starts = (bytes: Uint8Array, signature: readonly number[], at = 0) => signature.every((byte, i) => bytes[at + i] === byte)
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

const JPEG = [0xff, 0xd8, 0xff]
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const RIFF = ascii("RIFF")
const WEBP = ascii("WEBP")
const PDF = ascii("%PDF-")

/**
 * What a file is by its first bytes, whatever its name or its sender says; null for what no paper may be. Readers forgive a PDF that begins
 * later, and so a file that is two things at once; here it must begin with itself.
 */
export function paperType(bytes: Uint8Array): PaperType | null {
  if (starts(bytes, PDF)) return "application/pdf"
  if (starts(bytes, JPEG)) return "image/jpeg"
  if (starts(bytes, PNG)) return "image/png"
  if (starts(bytes, RIFF) && starts(bytes, WEBP, 8)) return "image/webp"
  return null
}

/** How far before the end the last mark of a PDF may stand (ISO 32000 readers look at the last 1,024 bytes). */
const TAIL = 1024

/** A PDF that was sent whole and is nothing else besides: after its last end mark comes only blank space, so no archive hides behind it. */
export function isWholePdf(bytes: Uint8Array): boolean {
  const tail = new TextDecoder("latin1").decode(bytes.subarray(Math.max(0, bytes.length - TAIL)))
  const end = tail.lastIndexOf("%%EOF")
  return end >= 0 && /^[\s\0]*$/.test(tail.slice(end + "%%EOF".length))
}

/** What a PDF must not do when it is opened. A compressed one can hide it; the reader's own viewer is the second wall. */
const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFile|RichMedia|XFA)\b/

export function isActivePdf(bytes: Uint8Array): boolean {
  return ACTIVE.test(new TextDecoder("latin1").decode(bytes))
}
