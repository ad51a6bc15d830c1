import { ContainerRegistrationKeys, generateJwtToken } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { ChosenActing } from "@tawiza/contract"
import { parse, Refusal } from "@tawiza/http"
import { asPerson } from "../../as-member"
import { actingView } from "../me/view"

const body = z.object({ membership: z.string().min(1).max(128) })

/**
 * Chooses for whom the person acts from now on. The choice lies in the token that is answered, so that two phones of one person may act
 * for two vendors and neither changes under the other. Like a refresh of Medusa's it is good for the usual time.
 * @throws Refusal `not_found` for a membership that is not the person's own.
 */
export const POST = asPerson<ChosenActing>(async (req, res, { memberships }) => {
  const { membership } = parse(body, req.body)
  const member = memberships.find(({ id }) => id === membership)
  if (!member) throw new Refusal("not_found", { id: membership })

  const { http } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  // What the old token says of its person, without when it began and ends.
  const { iat: _, exp: __, ...person } = req.auth_context as typeof req.auth_context & { iat?: number; exp?: number }
  const token = generateJwtToken(
    { ...person, app_metadata: { ...person.app_metadata, acting_member_id: member.id } },
    { secret: http.jwtSecret, expiresIn: http.jwtExpiresIn, jwtOptions: http.jwtOptions },
  )
  res.json({ token, acting: await actingView(req.scope, { member, others: memberships.length - 1 }) })
})
