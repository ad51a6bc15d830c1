import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import type { ChamberRole } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { CHAMBER_MODULE, type ChamberModuleService } from "../modules/chamber"

export interface ChangeChamberRoleInput {
  user_id: string
  /** Null takes the role away. */
  role: ChamberRole | null
}

const changeChamberRoleStep = createStep("write-chamber-role", async ({ user_id, role }: ChangeChamberRoleInput, { container }) => {
  const chamber = container.resolve<ChamberModuleService>(CHAMBER_MODULE)
  const moderators = await chamber.listChamberRoles({ role: "moderator" }, { take: null as never })
  const [row] = await chamber.listChamberRoles({ user_id })
  if (row?.role === "moderator" && role !== "moderator" && moderators.length === 1) throw new Refusal("last_moderator")
  if (!row && role) await chamber.createChamberRoles({ user_id, role })
  if (row && role) await chamber.updateChamberRoles({ id: row.id, role })
  if (row && !role) await chamber.softDeleteChamberRoles([row.id])
  return new StepResponse(user_id)
})

/** Gives a user of the chamber a role in the marketplace, or takes it away. @throws Refusal `last_moderator` */
export const changeChamberRoleWorkflow = createWorkflow("change-chamber-role", (input: ChangeChamberRoleInput) => {
  acquireLockStep({ key: "chamber-roles", timeout: 10, ttl: 60 })
  changeChamberRoleStep(input)
  releaseLockStep({ key: "chamber-roles" })
  return new WorkflowResponse(input.user_id)
})
