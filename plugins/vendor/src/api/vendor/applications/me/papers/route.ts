import { z } from "@medusajs/framework/zod"
import { MAX_PAPER_BYTES, type OwnApplicationAnswer } from "@tawiza/contract"
import { parse, Refusal } from "@tawiza/http"
import { takesPapers } from "../../../../../domain/application-move"
import { checklist } from "../../../../../domain/checklist"
import { isDay, moroccanDay } from "../../../../../domain/day"
import { applicantOf } from "../../../../../papers/applicant"
import { keepFile } from "../../../../../papers/keep-file"
import { preparePaper } from "../../../../../papers/prepare-paper"
import { addPaperWorkflow } from "../../../../../workflows/add-paper"
import { asMember } from "../../../../as-member"
import { requestLanguage } from "../../../../language"
import { readBytes } from "../../../../raw-body"
import { findOwnApplication } from "../../find"
import { ownApplicationAnswer } from "../view"

const parameters = z.object({ requirement: z.string().max(80), expires_on: z.string().refine(isDay).optional() })

/**
 * Takes one paper: `?requirement=<code>&expires_on=<YYYY-MM-DD>` with the file itself as the body. What the sender calls its type does not
 * matter. Whatever is refused, nothing of it is kept.
 */
export const POST = asMember<OwnApplicationAnswer>("application.write", async (req, res, { vendor, by }) => {
  const bytes = await readBytes(req, MAX_PAPER_BYTES)
  const { requirement, expires_on = null } = parse(parameters, req.query)
  const application = await findOwnApplication(req.scope, vendor.id)
  const { status } = application
  if (!takesPapers(status)) throw new Refusal("illegal_transition", { from: status, to: "paper", allowed: [] })

  const item = checklist(applicantOf(application), [], moroccanDay(new Date())).find(({ code }) => code === requirement)
  const rule = item?.requirement.paper
  if (!rule) throw new Refusal("invalid_request", { fields: "requirement" })
  if (rule.expiry === "required" && !expires_on) throw new Refusal("invalid_request", { fields: "expires_on" })

  const file = await keepFile(req.scope, await preparePaper(bytes, rule.photograph))
  await addPaperWorkflow(req.scope).run({
    input: { application_id: application.id, requirement, expires_on: rule.expiry === "never" ? null : expires_on, by, file },
  })
  res.json(await ownApplicationAnswer(req.scope, vendor.id, requestLanguage(req)))
})
