import { inject } from "vitest"
import { adminApi, storeApi, vendorApi } from "./api.ts"

/** The shared backend's people: a shopper, the members of a shop by its handle, a moderator. */
export function people() {
  const backend = inject("backend")
  const memberOf = (handle: string) => {
    const signIn = backend.demo.vendors.find((vendor) => vendor.handle === handle)
    if (!signIn) throw new Error(`no demo sign-in for ${handle}`)
    return vendorApi(backend.url, signIn)
  }
  return {
    region_id: backend.region_id,
    store: storeApi(backend.url, backend.publishable_key, "fr-FR"),
    memberOf,
    moderator: () => adminApi(backend.url, backend.demo.moderator),
  }
}

/** Two cooperatives of the demo whose pieces the stories buy. */
export const NAJMAT = "najmat-wad-jouaher"
export const ANAMIL = "anamil-seffarine-jadida"
