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
 * @throws EnvironmentError naming every variable that is missing or wrong; also when object storage is set by halves.
 */
export function readBackendEnv(variables: Variables = process.env): BackendEnv {
  const env = read(BackendSchema, variables)
  const s3 = {
    S3_ENDPOINT: env.S3_ENDPOINT,
    S3_BUCKET: env.S3_BUCKET,
    S3_ACCESS_KEY_ID: env.S3_ACCESS_KEY_ID,
    S3_SECRET_ACCESS_KEY: env.S3_SECRET_ACCESS_KEY,
  }
  const missing = Object.entries(s3).filter(([, value]) => value === undefined)
  if (missing.length > 0 && missing.length < Object.keys(s3).length) {
    throw new EnvironmentError(missing.map(([name]) => `${name} is missing, but other S3_* variables are set`))
  }
  return env
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
