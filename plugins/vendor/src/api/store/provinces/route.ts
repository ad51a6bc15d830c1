import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { PROVINCES } from "@tawiza/config/delivery"
import { requestLanguage } from "../../language"

/** Where parcels go, the chamber's own region first. */
export const GET = (req: MedusaRequest, res: MedusaResponse<{ provinces: { iso: string; region: string; name: string }[] }>) => {
  const language = requestLanguage(req)
  res.json({ provinces: PROVINCES.map(({ iso, region, name }) => ({ iso, region, name: name[language] })) })
}
