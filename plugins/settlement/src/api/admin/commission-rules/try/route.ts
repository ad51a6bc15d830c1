import { z } from "@medusajs/framework/zod"
import { COMMISSION_TAX_BP } from "@tawiza/config/settlement"
import type { ShareView } from "@tawiza/contract"
import { asChamber, parse, Refusal } from "@tawiza/http"
import { requestLanguage } from "@tawiza/vendor/api/language"
import { craftTree } from "@tawiza/vendor/domain/craft-tree"
import { moroccanDay } from "@tawiza/vendor/domain/day"
import { DELIVERY_NAMES } from "@tawiza/vendor/domain/delivery-names"
import { VENDOR_MODULE, type VendorModuleService } from "@tawiza/vendor/modules/vendor"
import type { CommissionableLine } from "../../../../domain/commission"
import { shareOf, shareView } from "../../../../domain/share"
import { taxOf } from "../../../../domain/vendor-tax"
import { readTaxes } from "../../../../freeze-shares"
import { rules } from "../validators"

const amount = z.number().int().min(0).max(100_000_000)
const body = z.strictObject({
  rules,
  vendor_id: z.string().max(60),
  lines: z
    .array(
      z
        .strictObject({
          craft: z.string().refine((slug) => craftTree.has("craft", slug)),
          unit_minor: amount,
          quantity: z.number().int().min(1).max(1000),
          discount_minor: amount,
        })
        .refine(({ unit_minor, quantity, discount_minor }) => discount_minor <= unit_minor * quantity, { path: ["discount_minor"] }),
    )
    .min(1)
    .max(20),
  delivery_minor: amount,
})

/** Divides a sample basket of one vendor by rules that need not be saved. Writes nothing. @throws Refusal `not_found` for the vendor */
export const POST = asChamber<ShareView>("commission.write", async (req, res) => {
  const sample = parse(body, req.body)
  const [vendor] = await req.scope.resolve<VendorModuleService>(VENDOR_MODULE).listVendors({ id: sample.vendor_id })
  if (!vendor) throw new Refusal("not_found", { id: sample.vendor_id })
  const now = new Date()
  const [day, language] = [moroccanDay(now), requestLanguage(req)]
  const product_tax_bp = taxOf(await readTaxes(req.scope, [vendor.id], now), { vendor_id: vendor.id, product_id: null, day })
  const lines: CommissionableLine[] = sample.lines.map(({ craft, unit_minor, quantity, discount_minor }) => ({
    line_item_id: null,
    on: "pieces",
    title: craftTree.name("craft", craft)[language],
    quantity,
    total_minor: BigInt(unit_minor) * BigInt(quantity) - BigInt(discount_minor),
    discount_minor: BigInt(discount_minor),
    product_tax_bp,
    craft_path: craftTree.path(craft),
  }))
  if (sample.delivery_minor > 0) {
    const title = DELIVERY_NAMES.home[language]
    const total_minor = BigInt(sample.delivery_minor)
    lines.push({ line_item_id: null, on: "delivery", title, quantity: 1, total_minor, discount_minor: 0n, product_tax_bp, craft_path: [] })
  }
  const share = shareOf(sample.rules, lines, { vendor_id: vendor.id, kind: vendor.kind, day, tax_bp: COMMISSION_TAX_BP })
  res.json(shareView({ ...share, currency_code: "mad" }))
})
