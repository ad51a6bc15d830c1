import { z } from "@medusajs/framework/zod"
import { PROVINCES } from "@tawiza/config/delivery"
import { type ApplicationDraftBody, type OwnApplicationAnswer, VENDOR_KINDS } from "@tawiza/contract"
import { parse } from "@tawiza/http"
import { craftTree } from "../../../../domain/craft-tree"
import { saveDraftWorkflow } from "../../../../workflows/save-draft"
import { asMember } from "../../../as-member"
import { requestLanguage } from "../../../language"
import { findOwnApplication } from "../find"
import { ownApplicationAnswer } from "./view"

const text = (most: number) => z.string().trim().max(most)
const texts = (most: number) =>
  z
    .object({ fr: text(most), ar: text(most), en: text(most) })
    .partial()
    .strict()
const number = text(60).nullable()
const count = z.number().int().min(0).max(100_000)
const known = (kind: "craft" | "label") => z.string().refine((slug) => craftTree.has(kind, slug))

const body = z
  .object({
    kind: z.enum(VENDOR_KINDS),
    name: texts(160),
    story: texts(2000),
    province: z.string().refine((iso) => PROVINCES.some((province) => province.iso === iso)),
    commune: text(120).min(1),
    founded: z.number().int().min(1900).max(2100).nullable(),
    members: count,
    women_members: count,
    crafts: z.array(known("craft")).max(20),
    labels: z.array(known("label")).max(20),
    ice: number,
    rib: number,
    register_no: number,
    register_court: text(120).nullable(),
    contact_name: text(120).min(1),
    phone: text(40).min(1),
  })
  .partial()
  .strict()

export const GET = asMember<OwnApplicationAnswer>("application.read", async (req, res, { vendor }) => {
  res.json(await ownApplicationAnswer(req.scope, vendor.id, requestLanguage(req)))
})

/** Keeps what was written so far, whatever is still missing. Handing in is where it must be whole. */
export const POST = asMember<OwnApplicationAnswer>("application.write", async (req, res, { vendor }) => {
  const draft = parse(body, req.body) as ApplicationDraftBody
  const language = requestLanguage(req)
  const { id: application_id } = await findOwnApplication(req.scope, vendor.id)
  await saveDraftWorkflow(req.scope).run({ input: { application_id, draft, language } })
  res.json(await ownApplicationAnswer(req.scope, vendor.id, language))
})
