import { z } from "@medusajs/framework/zod"
import { Refusal } from "./refusal.js"

/**
 * Reads foreign data by a schema.
 * @throws Refusal `invalid_request` naming the fields that are wrong, never their values.
 */
export function parse<S extends z.ZodType>(schema: S, data: unknown): z.output<S> {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const fields = [...new Set(result.error.issues.flatMap(fieldsOf))]
  throw new Refusal("invalid_request", { fields: fields.join(", ") })
}

/** A repeated parameter: absent, once or several times. */
export const repeated = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()).map((text) => text.trim()).filter(Boolean))

/** `true` or `1`; anything else that is not false is refused. */
export const toggle = z
  .enum(["true", "1", "false", "0", ""])
  .optional()
  .transform((value) => value === "true" || value === "1")

/** `limit` and `offset` of a list. */
export const page = (usual: number, most: number) => ({
  limit: z.coerce.number().int().min(1).max(most).default(usual),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
})

function fieldsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === "unrecognized_keys") return issue.keys
  // A value of a repeated parameter is named by the parameter.
  return [issue.path.filter((part) => typeof part !== "number").join(".") || "body"]
}
