/** Longest side sent, in pixels: a page of writing stays readable, a piece is shown no larger, and 3G carries both. */
export const LONGEST = { paper: 2400, piece: 1600 }
/** Below this a picture travels as it is. */
const SMALL_BYTES = 1_500_000

/** The size of a picture that fits into a square, not larger than it was. */
export function fitted(width: number, height: number, longest: number): { width: number; height: number } {
  const factor = Math.min(1, longest / Math.max(width, height, 1))
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) }
}

/** A photograph made smaller on the phone before it travels; any other file, and one this phone cannot draw (HEIC, mostly), as it is. */
export async function shrunk(file: Blob, longest: number): Promise<Blob> {
  if (!file.type.startsWith("image/") || file.size < SMALL_BYTES || typeof createImageBitmap !== "function") return file
  try {
    const picture = await createImageBitmap(file)
    const { width, height } = fitted(picture.width, picture.height, longest)
    const canvas = Object.assign(document.createElement("canvas"), { width, height })
    canvas.getContext("2d")?.drawImage(picture, 0, 0, width, height)
    const smaller = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.85))
    return smaller && smaller.size < file.size ? smaller : file
  } catch {
    return file
  }
}
