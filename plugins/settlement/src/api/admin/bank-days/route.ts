import { z } from "@medusajs/framework/zod"
import type { BankDayList } from "@tawiza/contract"
import { asChamber, page, parse } from "@tawiza/http"
import { bankDays } from "./view"

const parameters = z.object(page(31, 100))

export const GET = asChamber<BankDayList>("money.read", async (req, res) => {
  const asked = parse(parameters, req.query)
  res.json({ ...(await bankDays(req.scope, asked)), ...asked })
})
