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

/**
 * The membership that a request acts by: the chosen one, or the only one there is.
 * @throws Refusal `choose_vendor` when there are several and none was chosen, or when the chosen one has ended.
 */
export function actingMembership<M extends { id: string }>(memberships: readonly M[], chosen: string | null): M {
  const [first, ...others] = memberships
  const member = chosen === null ? (others.length ? undefined : first) : memberships.find(({ id }) => id === chosen)
  if (!member) throw new Refusal("choose_vendor")
  return member
}
