import { MedusaService } from "@medusajs/framework/utils"
import type { ChamberRole as Role } from "@tawiza/contract"
import type { ChamberRoles } from "@tawiza/http"
import { ChamberRole } from "./models/chamber-role"

/** Roles of the chamber's users, read on every request: what is given or taken away holds at once. */
export class ChamberModuleService extends MedusaService({ ChamberRole }) implements ChamberRoles {
  /**
   * While the chamber has no role at all, whoever of its users comes first becomes the moderator: a new installation has an admin user
   * and nobody who could give it a role.
   */
  async roleOf(user_id: string): Promise<Role | null> {
    const [row] = await this.listChamberRoles({ user_id })
    if (row) return row.role
    const [, count] = await this.listAndCountChamberRoles({}, { take: 1, withDeleted: true })
    if (count) return null
    return (await this.createChamberRoles({ user_id, role: "moderator" })).role
  }

  async rolesOf(user_ids: readonly string[]): Promise<Map<string, Role>> {
    const rows = await this.listChamberRoles({ user_id: [...user_ids] })
    return new Map(rows.map(({ user_id, role }) => [user_id, role]))
  }
}
