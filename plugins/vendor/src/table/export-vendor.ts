import { Readable } from "node:stream"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { PRODUCT_COLUMNS, type ProductContent } from "@tawiza/contract"
import { ZipFile } from "yazl"
import { EMPTY_CONTENT } from "../domain/product-content"
import { CONSIGNMENT_MODULE, type ConsignmentModuleService } from "../modules/consignment"
import { PICTURE_MODULE, type PictureModuleService } from "../modules/picture"
import { changesOf } from "../products/changes"
import { liveProducts } from "../products/live-products"
import { wantedContent } from "../products/plan-save"
import { rowsOf } from "../rows"
import { dirhams, rowOfProduct, writeTable } from "./write-table"

/**
 * Everything a vendor owns as one archive: its pieces (also as JSON, with options, sizes and makers), its consignments line by line, what
 * the chamber said of its pieces, and the originals of its pictures. Its data belongs to it. No customer's address is in it: that belongs
 * to the customer. Pictures are read one after the other while the archive is sent.
 */
export async function exportVendor(container: MedusaContainer, vendor_id: string): Promise<ZipFile> {
  const products = await ownProducts(container, vendor_id)
  const contents = products.map(({ content }) => content)
  const zip = new ZipFile()
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name)
  add("products.csv", writeTable(PRODUCT_COLUMNS, contents.map(rowOfProduct)))
  add("products.json", JSON.stringify(products, null, 1))
  add("orders.csv", writeTable(ORDER_COLUMNS, await orderRows(container, vendor_id)))
  add("reviews.csv", writeTable(REVIEW_COLUMNS, await reviewRows(container, vendor_id)))
  const paths = contents.flatMap(({ pictures }) => pictures.map(({ path }) => path))
  for (const { id, file_id, mime } of await originals(container, paths)) {
    const read = () => container.resolve(Modules.FILE).getAsBuffer(file_id)
    zip.addReadStreamLazy(`pictures/${id}.${mime === "image/svg+xml" ? "svg" : "webp"}`, { compress: false }, (give) => {
      read().then(
        (bytes) => give(null, Readable.from([bytes])),
        (error) => give(error, null as never),
      )
    })
  }
  zip.end()
  return zip
}

interface OwnProduct {
  id: string
  content: ProductContent
}

async function ownProducts(container: MedusaContainer, vendor_id: string): Promise<OwnProduct[]> {
  const ids = await rowsOf<{ id: string }>(
    container,
    `select product_id as id from vendor_product_detail where vendor_id = ? and deleted_at is null
     union select product_id from vendor_product_change where vendor_id = ? and deleted_at is null
     order by 1`,
    [vendor_id, vendor_id],
  ).then((rows) => rows.map(({ id }) => id))
  const [lives, changes] = await Promise.all([liveProducts(container, vendor_id, ids), changesOf(container, vendor_id, ids)])
  const liveById = new Map(lives.map((live) => [live.id, live]))
  const changesById = Map.groupBy(changes, ({ product_id }) => product_id)
  return ids.map((id) => {
    const found = { live: liveById.get(id) ?? null, change: changesById.get(id)?.[0] ?? null }
    return { id, content: wantedContent(found) ?? EMPTY_CONTENT }
  })
}

const ORDER_COLUMNS = [
  "number",
  "placed_at",
  "status",
  "piece",
  "choice",
  "quantity",
  "line_total",
  "delivery",
  "consignment_total",
  "currency",
]

async function orderRows(container: MedusaContainer, vendor_id: string) {
  const consignments = await container
    .resolve<ConsignmentModuleService>(CONSIGNMENT_MODULE)
    .listConsignments({ vendor_id }, { relations: ["items"], take: null as never, order: { created_at: "ASC", id: "ASC" } })
  return consignments.flatMap((row) =>
    row.items.map((item) => [
      row.number,
      new Date(row.created_at).toISOString(),
      row.status,
      item.title,
      item.choice,
      item.quantity,
      dirhams(Number(item.total_minor)),
      dirhams(Number(row.delivery_minor)),
      dirhams(Number(row.total_minor)),
      row.currency_code,
    ]),
  )
}

const REVIEW_COLUMNS = ["product_id", "kind", "status", "topics", "submitted_at", "decided_at", "reasons", "note"]

async function reviewRows(container: MedusaContainer, vendor_id: string) {
  const rows = await rowsOf<Record<string, unknown>>(
    container,
    `select product_id, kind, status, topics, submitted_at, decided_at, reasons, note from vendor_product_change
     where vendor_id = ? and submitted_at is not null and deleted_at is null order by submitted_at, id`,
    [vendor_id],
  )
  const text = (value: unknown) =>
    value instanceof Date ? value.toISOString() : Array.isArray(value) ? value.join("|") : (value as string | null)
  return rows.map((row) => REVIEW_COLUMNS.map((column) => text(row[column])))
}

async function originals(container: MedusaContainer, paths: readonly string[]) {
  const id = [...new Set(paths.map((path) => path.split("/")[2] ?? ""))]
  if (!id.length) return []
  return container.resolve<PictureModuleService>(PICTURE_MODULE).listPictures({ id }, { take: null as never })
}
