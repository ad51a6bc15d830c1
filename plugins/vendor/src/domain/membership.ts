import type { MemberRole } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"

interface Membership {
  id: string
  role: MemberRole
  status: "invited" | "active" | "removed"
}

/**
 * Whether a member may get another role, or leave (`role` null): somebody who can sign in must stay the manager.
 * @throws Refusal `last_manager`.
 */
export function ensureManagerStays(members: readonly Membership[], member_id: string, role: MemberRole | null): void {
  const managers = members.filter((member) => member.role === "manager" && member.status === "active")
  const leaves = role !== "manager" && managers.some(({ id }) => id === member_id)
  if (leaves && managers.length === 1) throw new Refusal("last_manager")
}
