import { model } from "@medusajs/framework/utils"

/**
 * The answer to a write that carried an `Idempotency-Key`: the same key with the same request gets the same answer, also after a
 * restart. Kept for a week.
 */
export const IdempotencyKey = model
  .define("vendor_idempotency_key", {
    id: model.id({ prefix: "idem" }).primaryKey(),
    /** Whose key it is: a member where the token was chosen for one, else a person. Keys of two never meet. */
    actor_id: model.text(),
    key: model.text(),
    /** SHA-256 of method, path and body, hex. */
    fingerprint: model.text(),
    /** When the request that holds the key began; it is taken over when that is too long ago. */
    started_at: model.dateTime(),
    /** Null while the request is under way. */
    status_code: model.number().nullable(),
    answer: model.json().nullable(),
  })
  .indexes([{ on: ["actor_id", "key"], unique: true }, { on: ["started_at"] }])
