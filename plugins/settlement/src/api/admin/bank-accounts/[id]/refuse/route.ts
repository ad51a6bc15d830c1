import type { AdminBankAccount } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { decideForChamber } from "../../decide"

/** Refuses a change of a vendor's bank account. */
export const POST = asChamber<AdminBankAccount>("money.write", (req, res, acting) => decideForChamber(req, res, acting, "refused"))
