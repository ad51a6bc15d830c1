import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { CHAMBER_MAY, type ChamberRole, type ChamberUserList } from "@tawiza/contract"
import { CHAMBER_MODULE, type ChamberModuleService } from "../../../modules/chamber"

/** The users of Medusa Admin, by name, each with its role in the marketplace; `role` is the reader's. */
export async function chamberUserList(container: MedusaContainer, role: ChamberRole): Promise<ChamberUserList> {
  const users = await container.resolve(Modules.USER).listUsers({}, { take: null as never, order: { first_name: "ASC", id: "ASC" } })
  const roles = await container.resolve<ChamberModuleService>(CHAMBER_MODULE).rolesOf(users.map(({ id }) => id))
  return {
    users: users.map(({ id, first_name, last_name, email }) => ({
      id,
      name: [first_name, last_name].filter(Boolean).join(" ") || email,
      email,
      role: roles.get(id) ?? null,
    })),
    may_change: CHAMBER_MAY[role].includes("roles.write"),
  }
}
