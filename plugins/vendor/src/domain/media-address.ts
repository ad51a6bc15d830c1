import { MEDIA_FORMATS, MEDIA_WIDTHS, type MediaFormat, type MediaWidth } from "@tawiza/contract"

/** One size of a picture: `/media/<key>/<width>.<format>`. */
export interface MediaAddress {
  key: string
  width: MediaWidth
  format: MediaFormat
}

const KEY = /^pict_[0-9A-Z]{26}$/

/** Reads an address; null for a key or a size that we never make, so that nobody fills the disk or climbs out of its folder. */
export function mediaAddress(key: string, file: string): MediaAddress | null {
  const [, width, format] = /^(\d+)\.(\w+)$/.exec(file) ?? []
  const address = { key, width: Number(width) as MediaWidth, format: format as MediaFormat }
  return KEY.test(key) && MEDIA_WIDTHS.includes(address.width) && MEDIA_FORMATS.includes(address.format) ? address : null
}

/** Every size of a picture, the one that lists show first. */
export function mediaAddresses(key: string): MediaAddress[] {
  return MEDIA_WIDTHS.flatMap((width) => MEDIA_FORMATS.map((format) => ({ key, width, format })))
}

export function mediaFile({ width, format }: MediaAddress): string {
  return `${width}.${format}`
}
