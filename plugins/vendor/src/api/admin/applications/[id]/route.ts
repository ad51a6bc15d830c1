import type { ApplicationAnswer } from "@tawiza/contract"
import { asChamber } from "@tawiza/http"
import { answerApplication } from "../answer"

export const GET = asChamber<ApplicationAnswer>("applications.read", answerApplication)
