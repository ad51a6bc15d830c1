import * as v from "valibot"
import { type BackendEnv, BackendSchema, type StorefrontEnv, StorefrontSchema } from "./schema.js"

export type { BackendEnv, StorefrontEnv } from "./schema.js"

/** Names every variable that is missing or wrong, in one sentence each, so that one look mends them all. */
export class EnvironmentError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`The environment is not complete. ${problems.join(". ")}. See .env.example.`)
    this.name = "EnvironmentError"
    this.problems = problems
  }
}

type Variables = Record<string, string | undefined>

/**
 * @throws EnvironmentError naming every variable that is missing or wrong; also when object storage or card payment is set by halves.
 */
export function readBackendEnv(variables: Variables = process.env): BackendEnv {
  const env = read(BackendSchema, variables)
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env
  const { STRIPE_API_KEY, STRIPE_PUBLISHABLE_KEY, STRIPE_WEBHOOK_SECRET } = env
  const halves = [
    ...setByHalves("S3_*", { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY }),
    ...setByHalves("STRIPE_*", { STRIPE_API_KEY, STRIPE_PUBLISHABLE_KEY, STRIPE_WEBHOOK_SECRET }),
  ]
  if (env.STRIPE_CONNECT && !STRIPE_API_KEY) halves.push("STRIPE_API_KEY is missing, but STRIPE_CONNECT is true")
  if (halves.length > 0) throw new EnvironmentError(halves)
  return env
}

/** What is missing of variables that only make sense together. */
function setByHalves(family: string, variables: Variables): string[] {
  const missing = Object.entries(variables).filter(([, value]) => value === undefined)
  const some = missing.length > 0 && missing.length < Object.keys(variables).length
  return some ? missing.map(([name]) => `${name} is missing, but other ${family} variables are set`) : []
}

/** @throws EnvironmentError naming every variable that is missing or wrong. */
export function readStorefrontEnv(variables: Variables = process.env): StorefrontEnv {
  return read(StorefrontSchema, variables)
}

/** A variable set to nothing counts as not set: compose files and CI systems write `NAME=` for "no value". */
function read<S extends v.GenericSchema>(schema: S, variables: Variables): v.InferOutput<S> {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ""))
  const result = v.safeParse(schema, set)
  if (result.success) return result.output
  throw new EnvironmentError(
    result.issues.map((issue) => {
      const name = v.getDotPath(issue) ?? "?"
      return name in set ? `${name} ${issue.message}` : `${name} is missing`
    }),
  )
}
