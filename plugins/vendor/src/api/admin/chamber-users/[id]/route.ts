import { Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { CHAMBER_ROLES, type ChamberUserList } from "@tawiza/contract"
import { asChamber, parse, Refusal } from "@tawiza/http"
import { changeChamberRoleWorkflow } from "../../../../workflows/change-chamber-role"
import { chamberUserList } from "../view"

const body = z.object({ role: z.enum(CHAMBER_ROLES).nullable() })

/** Gives a user a role or takes it away. Answers all users as they are now. */
export const POST = asChamber<ChamberUserList>("roles.write", async (req, res, acting) => {
  const user_id = req.params.id as string
  const { role } = parse(body, req.body)
  const [user] = await req.scope.resolve(Modules.USER).listUsers({ id: user_id })
  if (!user) throw new Refusal("not_found", { id: user_id })
  await changeChamberRoleWorkflow(req.scope).run({ input: { user_id, role } })
  res.json(await chamberUserList(req.scope, acting.role))
})
