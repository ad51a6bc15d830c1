import type { StockList } from "@tawiza/contract"
import { parse } from "@tawiza/http"
import type { Count } from "../../../products/stock"
import { changeStockWorkflow } from "../../../workflows/change-stock"
import { asMember } from "../../as-member"
import { stockBody } from "../products/validators"
import { stockRows } from "./view"

/** Everything of the vendor's that is counted. */
export const GET = asMember<StockList>("catalogue.read", async (req, res, { vendor }) => {
  res.json({ stock: await stockRows(req.scope, vendor.id, null) })
})

/** Counts some parts. Answers those parts as they are now. */
export const POST = asMember<StockList>("catalogue.write", async (req, res, { vendor }) => {
  const { changes } = parse(stockBody, req.body)
  await changeStockWorkflow(req.scope).run({
    input: {
      vendor_id: vendor.id,
      changes: changes.map(({ variant_id, stock, by }) => ({ variant_id, count: (stock === undefined ? { by } : { stock }) as Count })),
    },
  })
  res.json({
    stock: await stockRows(
      req.scope,
      vendor.id,
      changes.map(({ variant_id }) => variant_id),
    ),
  })
})
