/** The longest side that is sent: what the shop shows largest, with some to spare. Ten times less than a telephone takes. */
const LONGEST_PX = 1600

/**
 * A photograph made small enough for a weak network. What this browser cannot read (HEIC, mostly) goes as it is: the server reads more,
 * and takes away there what a photograph tells of place and person.
 */
export async function shrunk(file: Blob): Promise<Blob> {
  try {
    const image = await createImageBitmap(file)
    const scale = Math.min(1, LONGEST_PX / Math.max(image.width, image.height))
    const canvas = document.createElement("canvas")
    canvas.width = Math.round(image.width * scale)
    canvas.height = Math.round(image.height * scale)
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const small = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.88))
    return small ?? file
  } catch {
    return file
  }
}
