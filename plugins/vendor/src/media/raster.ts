import sharp from "sharp"

/** A drawing as a picture of dots, for where a photograph is asked for and only a drawing is there. */
export function raster(svg: string, width: number): Promise<Buffer> {
  return sharp(Buffer.from(svg)).resize({ width }).jpeg({ quality: 80 }).toBuffer()
}
