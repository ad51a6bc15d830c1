import { MAX_PAPER_BYTES, type PaperType } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import sharp, { type Sharp } from "sharp"
import { isActivePdf, isWholePdf, paperType } from "../domain/paper-type"

/** Above this a small file would unpack to more memory than a paper is worth. */
const MAX_PIXELS = 50_000_000
/** Longest side kept: an A4 page at 300 dots per inch stays readable. */
const MAX_SIDE = 3600

const ENCODE: Record<Exclude<PaperType, "application/pdf">, (image: Sharp) => Sharp> = {
  "image/jpeg": (image) => image.jpeg({ quality: 88 }),
  "image/png": (image) => image.png(),
  "image/webp": (image) => image.webp({ quality: 88 }),
}

export interface PreparedPaper {
  bytes: Buffer
  type: PaperType
}

/**
 * A paper as it may be kept. It is what its bytes say. A picture is drawn anew, upright: where and with what it was taken, and whatever was
 * hung onto it, is gone. A PDF stays as it was sent, so that a signature in it holds.
 * @throws Refusal `file_too_large`, `file_type_refused`, `file_unreadable`.
 */
export async function preparePaper(bytes: Buffer, photograph = false): Promise<PreparedPaper> {
  if (bytes.length > MAX_PAPER_BYTES) throw new Refusal("file_too_large", { megabytes: MAX_PAPER_BYTES / 1024 / 1024 })
  const type = paperType(bytes)
  if (!type || (photograph && type === "application/pdf")) throw new Refusal("file_type_refused")
  if (type !== "application/pdf") return { bytes: await redrawn(bytes, type), type }
  if (isActivePdf(bytes)) throw new Refusal("file_type_refused")
  if (!isWholePdf(bytes)) throw new Refusal("file_unreadable")
  return { bytes, type }
}

async function redrawn(bytes: Buffer, type: keyof typeof ENCODE): Promise<Buffer> {
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "warning" })
      .rotate()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: "inside", withoutEnlargement: true })
    return await ENCODE[type](image).toBuffer()
  } catch {
    throw new Refusal("file_unreadable")
  }
}
