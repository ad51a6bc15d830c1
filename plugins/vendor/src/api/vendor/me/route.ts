import type { ActingMember } from "@tawiza/contract"
import { asMember } from "../../as-member"
import { answerMe } from "./view"

export const GET = asMember<ActingMember>("shop.read", answerMe)
