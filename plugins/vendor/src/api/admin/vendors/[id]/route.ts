import type { AdminVendorAnswer } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { answerVendor } from "../one"

export const GET = asChamber<AdminVendorAnswer>("vendors.read", answerVendor)
