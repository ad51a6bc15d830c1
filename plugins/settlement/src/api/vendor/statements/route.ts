import type { VendorStatementList } from "@tawiza/contract"
import { asMember } from "@tawiza/vendor/api/as-member"
import { statementMonths } from "../../../store/statement"

/** The months of which there is a statement. */
export const GET = asMember<VendorStatementList>("money.read", async (req, res, { vendor }) => {
  res.json(await statementMonths(req.scope, vendor.id))
})
