import type { BankLineAnswer } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { answerLine } from "../view"

export const GET = asChamber<BankLineAnswer>("money.read", (req, res) => answerLine(req, res))
