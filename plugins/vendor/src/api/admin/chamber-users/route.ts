import type { ChamberUserList } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { chamberUserList } from "./view"

export const GET = asChamber<ChamberUserList>("roles.read", async (req, res, { role }) => {
  res.json(await chamberUserList(req.scope, role))
})
