import type { AdminBankAccount } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { decideForChamber } from "../../decide"

/** Confirms a change where the vendor has nobody else who may. */
export const POST = asChamber<AdminBankAccount>("money.write", (req, res, acting) => decideForChamber(req, res, acting, "confirmed"))
