import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

/** Who acts for the chamber, for the record: `moderator:<user id>`, or `api-key:<id>` for a program. */
export function actingModerator({ auth_context: { actor_type, actor_id } }: AuthenticatedMedusaRequest): string {
  return `${actor_type === "user" ? "moderator" : actor_type}:${actor_id}`
}
