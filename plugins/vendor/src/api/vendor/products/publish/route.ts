import type { PublishReport } from "@tawiza/contract"
import { parse } from "@tawiza/http"
import { needsOf } from "../../../../domain/product-content"
import { wantedContent } from "../../../../products/plan-save"
import { publishProductWorkflow } from "../../../../workflows/publish-product"
import { asMember } from "../../../as-member"
import { findProduct } from "../find"
import { publishBody } from "../validators"

/**
 * Sends many pieces to the chamber, one after the other; asking again is asking once. What is not whole stays a draft and is named.
 * Nothing is sent when one of them is not the vendor's.
 */
export const POST = asMember<PublishReport>("catalogue.write", async (req, res, { vendor, by }) => {
  const { ids } = parse(publishBody, req.body)
  const found = await Promise.all([...new Set(ids)].map((id) => findProduct(req.scope, vendor.id, id)))
  const report: PublishReport = { sent: [], incomplete: [] }
  for (const product of found) {
    const content = wantedContent(product)
    const needs = needsOf(content)
    if (needs.length > 0) report.incomplete.push({ id: product.id, title: content.title, needs })
    else {
      await publishProductWorkflow(req.scope).run({ input: { vendor_id: vendor.id, product_id: product.id, by } })
      report.sent.push(product.id)
    }
  }
  res.json(report)
})
