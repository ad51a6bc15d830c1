import type { PictureAnswer, ProductBody, ProductReviewList, ProductReviewRow, VendorProduct, VendorProductAnswer } from "@tawiza/contract"
import sharp from "sharp"
import type { Api } from "./api.ts"

interface Photograph {
  /** Two photographs of different colours are two pictures. */
  background?: string
  format?: "jpeg" | "png" | "webp"
  /** Also says where and with what it was taken, as telephones do. */
  located?: boolean
}

/** A photograph as a telephone makes it. */
export async function aPhotograph({ background = "#7a2f2b", format = "jpeg", located = false }: Photograph = {}): Promise<Buffer> {
  const image = sharp({ create: { width: 640, height: 800, channels: 3, background } })
  if (located) {
    image.withExif({ IFD0: { Make: "Telephone", Artist: "Fadma" }, IFD3: { GPSLatitude: "34/1 2/1 0/1", GPSLatitudeRef: "N" } })
  }
  return image.toFormat(format).toBuffer()
}

export async function aPicture(member: Api, photograph: Photograph = {}): Promise<string> {
  const bytes = await aPhotograph(photograph)
  return (await member.send<PictureAnswer>("/vendor/pictures", bytes, `image/${photograph.format ?? "jpeg"}`)).picture.path
}

let made = 0

/** All that the chamber asks for, with a photograph of its own. */
export async function aWholePiece(member: Api, over: ProductBody = {}): Promise<ProductBody> {
  made += 1
  const background = `#${(0x203040 + made * 4099).toString(16).slice(0, 6)}`
  return {
    title: { ar: "معلقة حمراء", fr: "Tenture rouge" },
    craft: "carpet-beni-mtir",
    materials: ["wool"],
    pictures: [{ path: await aPicture(member, { background }), alt: { ar: "معلقة ديال الصوف" } }],
    variants: [{ values: [], price_minor: 38_000, stock: 2 }],
    weight_g: 2400,
    ...over,
  }
}

export async function aDraft(member: Api, body: ProductBody): Promise<string> {
  return (await member.post<VendorProductAnswer>("/vendor/products", body)).product.id
}

/** A piece that the chamber has approved, as its vendor sees it; the shop shows it a moment later. */
export async function aPieceOnSale(member: Api, moderator: Api, over: ProductBody = {}): Promise<VendorProduct> {
  const id = await aDraft(member, await aWholePiece(member, over))
  await member.post(`/vendor/products/${id}/publish`)
  await moderator.post(`/admin/product-reviews/${(await reviewOf(moderator, id)).id}/approve`)
  return (await member.get<VendorProductAnswer>(`/vendor/products/${id}`)).product
}

/** The change of a piece that waits for the chamber. @throws Error for none */
export async function reviewOf(moderator: Api, product_id: string): Promise<ProductReviewRow> {
  for (let offset = 0; ; offset += 100) {
    const { reviews, count } = await moderator.get<ProductReviewList>("/admin/product-reviews", { status: "pending", limit: 100, offset })
    const found = reviews.find((review) => review.product_id === product_id)
    if (found) return found
    if (offset + 100 >= count) throw new Error(`nothing of ${product_id} waits`)
  }
}
