import { environment } from "../../environment.js"

/** What a request of the desk is answered with: our own addresses, and the member's where it can be believed. */
export interface Surroundings {
  API_URL: string
  SHOP_URL: string
  address?: string | undefined
}

/** @param clientAddress what Astro makes of the request: anybody's claim, unless a proxy of ours wrote it */
export function surroundings(clientAddress: string): Surroundings {
  const { API_URL, SHOP_URL, BEHIND_PROXY } = environment
  return { API_URL, SHOP_URL, address: BEHIND_PROXY ? clientAddress : undefined }
}
