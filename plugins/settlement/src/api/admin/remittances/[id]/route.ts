import type { RemittanceAnswer } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { remittanceAnswer } from "../one"

/** One file, line by line. */
export const GET = asChamber<RemittanceAnswer>("money.read", async (req, res, { role }) => {
  res.json(await remittanceAnswer(req.scope, req.params.id as string, role))
})
