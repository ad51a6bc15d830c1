import type { Demo } from "@tawiza/config/start/database"
import { inject } from "vitest"
import { type Api, adminApi, storeApi, vendorApi } from "./api.ts"

/** Signs in a member of a demo shop by the shop's handle. */
export function memberOfDemo(url: string, { vendors }: Demo["demo"], handle: string): Promise<Api> {
  const signIn = vendors.find((vendor) => vendor.handle === handle)
  if (!signIn) throw new Error(`no demo sign-in for ${handle}`)
  return vendorApi(url, signIn)
}

/** The shared backend's people: a shopper, the members of a shop by its handle, a moderator. */
export function people() {
  const backend = inject("backend")
  return {
    region_id: backend.region_id,
    store: storeApi(backend.url, backend.publishable_key, "fr-FR"),
    memberOf: (handle: string) => memberOfDemo(backend.url, backend.demo, handle),
    moderator: () => adminApi(backend.url, backend.demo.moderator),
  }
}

/** Two cooperatives of the demo whose pieces the stories buy. */
export const NAJMAT = "najmat-wad-jouaher"
export const ANAMIL = "anamil-seffarine-jadida"
