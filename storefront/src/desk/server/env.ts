import { readStorefrontEnv, type StorefrontEnv } from "@tawiza/config/env"

let read: StorefrontEnv | undefined

/** Read when the first request comes: a build has no environment. */
export function env(): StorefrontEnv {
  read ??= readStorefrontEnv()
  return read
}
