import { randomUUID } from "node:crypto"
import { mkdir, rename, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { MediaFormat } from "@tawiza/contract"
import pLimit from "p-limit"
import sharp, { type Sharp } from "sharp"
import { type MediaAddress, mediaFile } from "../domain/media-address"
import { PICTURE_MODULE, type PictureModuleService } from "../modules/picture"

/** Encodings at a time, a thread each: one that works through new pictures, one for somebody who waits. */
const queue = pLimit(2)
sharp.concurrency(1)

/** Sizes being made, by path: however many ask, one encoding is made. */
const underWay = new Map<string, Promise<void>>()

/** Dots per inch at which 1200 px are drawn from a drawing of `width` px without blur. */
const densityFor = (width: number, target: number) => Math.min(2400, Math.max(72, Math.ceil((72 * target) / Math.max(1, width))))

const ENCODE: Record<MediaFormat, (image: Sharp) => Sharp> = {
  avif: (image) => image.avif({ quality: 58, effort: 3 }),
  webp: (image) => image.webp({ quality: 80, smartSubsample: true }),
}

/** Where one size of a picture is kept: a folder per picture below `folder`. */
export interface KeptSize {
  folder: string
  /** Relative to `folder`. */
  file: string
}

/**
 * One size of a picture, made now if it is not there yet. What is there never changes: a size is written beside its place and moved
 * there whole, so that a half-written one is never read.
 * @returns null when there is no such picture.
 */
export async function keptSize(container: MedusaContainer, address: MediaAddress): Promise<KeptSize | null> {
  const size = placeOf(container, address)
  if (await isThere(size)) return size
  const picture = await originalOf(container, address.key)
  if (!picture) return null
  await make(container, address, size, picture)
  return size
}

export function hasSize(container: MedusaContainer, address: MediaAddress): Promise<boolean> {
  return isThere(placeOf(container, address))
}

function placeOf(container: MedusaContainer, address: MediaAddress): KeptSize {
  const { mediaCache } = container.resolve<PictureModuleService>(PICTURE_MODULE)
  return { folder: mediaCache, file: join(address.key, mediaFile(address)) }
}

interface Original {
  file_id: string
  mime: string
  width: number
}

async function originalOf(container: MedusaContainer, key: string): Promise<Original | undefined> {
  const [picture] = await container.resolve<PictureModuleService>(PICTURE_MODULE).listPictures({ id: key }, { take: 1 })
  return picture
}

function make(container: MedusaContainer, address: MediaAddress, { folder, file }: KeptSize, original: Original): Promise<void> {
  const path = join(folder, file)
  const making =
    underWay.get(path) ??
    queue(async () => {
      const bytes = await container.resolve(Modules.FILE).getAsBuffer(original.file_id)
      const drawn = original.mime === "image/svg+xml"
      const image = sharp(bytes, drawn ? { density: densityFor(original.width, address.width) } : {}).resize({
        width: address.width,
        withoutEnlargement: !drawn,
      })
      const written = `${path}.${randomUUID()}.part`
      await mkdir(join(folder, address.key), { recursive: true })
      try {
        await ENCODE[address.format](image).toFile(written)
        await rename(written, path)
      } catch (error) {
        await rm(written, { force: true })
        throw error
      }
    }).finally(() => underWay.delete(path))
  underWay.set(path, making)
  return making
}

async function isThere({ folder, file }: KeptSize): Promise<boolean> {
  return stat(join(folder, file)).then(
    (found) => found.isFile(),
    () => false,
  )
}
