import { MEDIA_FORMATS, MEDIA_WIDTHS, type MediaFormat } from "@tawiza/contract"

const PICTURE = new RegExp(`^[\\w-]{1,100}/(?:${MEDIA_WIDTHS.join("|")})\\.(${MEDIA_FORMATS.join("|")})$`)

/** The format of a picture's file below `/media/` (`<key>/<width>.<format>`); null for what is none: nothing else is asked of the API. */
export function pictureFormat(file: string): MediaFormat | null {
  return (PICTURE.exec(file)?.[1] as MediaFormat | undefined) ?? null
}
