import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { PRODUCT_LIMITS } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import sharp from "sharp"
import { PICTURE_MODULE, type PictureModuleService } from "../modules/picture"

export const MAX_PICTURE_BYTES = PRODUCT_LIMITS.picture_bytes

/** Above this a small file would unpack to more memory than a picture is worth. */
const MAX_PIXELS = 50_000_000

const EXTENSIONS: Record<string, string> = { "image/svg+xml": "svg", "image/webp": "webp" }

interface PictureInput {
  bytes: Buffer
  /** Only our own drawings may be SVG: they are made here, never uploaded. */
  drawn?: boolean
  /** For the stored file's name; never trusted further. */
  name: string
}

/**
 * Keeps an original and returns its picture path (`/media/<id>/800.webp`). Photographs are typed by their bytes, turned upright, stripped
 * of everything but pixels (also of where they were taken), and kept as WebP of near-lossless quality. The same bytes are kept once.
 * @throws Refusal `invalid_request` for what is no picture or too large.
 */
export async function keepPicture(container: MedusaContainer, { bytes, drawn = false, name }: PictureInput): Promise<string> {
  if (bytes.length === 0 || bytes.length > MAX_PICTURE_BYTES) throw new Refusal("invalid_request", { fields: "picture" })
  const original = await readOriginal(bytes, drawn)
  const sha256 = createHash("sha256").update(original.bytes).digest("hex")
  const pictures = container.resolve<PictureModuleService>(PICTURE_MODULE)
  const [known] = await pictures.listPictures({ sha256 })
  if (known) return picturePath(known.id)

  const file = await container.resolve(Modules.FILE).createFiles({
    filename: `${name.replace(/[^\w-]+/g, "-").slice(0, 60)}.${EXTENSIONS[original.mime]}`,
    mimeType: original.mime,
    content: original.bytes.toString("base64"),
    access: "private",
  })
  const { mime, width, height } = original
  const picture = await pictures.createPictures({ file_id: file.id, mime, width, height, sha256 })
  return picturePath(picture.id)
}

export function picturePath(id: string): string {
  return `/media/${id}/800.webp`
}

interface Original {
  bytes: Buffer
  mime: string
  width: number
  height: number
}

async function readOriginal(bytes: Buffer, drawn: boolean): Promise<Original> {
  try {
    const { format, width, height } = await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata()
    if (drawn && format === "svg") return { bytes, mime: "image/svg+xml", width: width ?? 0, height: height ?? 0 }
    if (!["jpeg", "png", "webp", "heif"].includes(format ?? "")) throw new Error(`Not a photograph: ${format}`)
    const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS })
      .rotate()
      .resize({ width: 2400, height: 2400, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 92 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, mime: "image/webp", width: info.width, height: info.height }
  } catch {
    throw new Refusal("invalid_request", { fields: "picture" })
  }
}
