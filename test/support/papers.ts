import { deflateSync } from "node:zlib"

/** One page that opens, and says nothing. */
export function aPdf(words = "a paper"): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(`%PDF-1.4\n% ${words}\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`))
}

/** A photograph of nothing: a PNG of one colour, 8 × 8, that carries a text as cameras carry the place. */
export function aPhotograph(shade: number, hidden = "34.06N 4.97W"): Uint8Array<ArrayBuffer> {
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(8 * 3, shade)])
  const header = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: 8 }, () => line)))
  const place = Buffer.from(`GPS\0${hidden}`)
  const parts = [chunk("IHDR", header), chunk("tEXt", place), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]
  return new Uint8Array(Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]))
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** ISO 3309, as PNG asks. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
