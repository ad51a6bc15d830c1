const ROLES = ["moderator", "applicant", "member", "api-key", "system"] as const
export type Role = (typeof ROLES)[number]

/** Who made a move, from its record `<role>:<id>`; an unknown record is shown as it is. */
export function actorOf(by: string): { role: Role; id: string } | { role: null; id: string } {
  const [head = "", ...rest] = by.split(":")
  const role = ROLES.find((one) => one === head)
  return role ? { role, id: rest.join(":") } : { role: null, id: by }
}
