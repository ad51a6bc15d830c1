import type { CraftCard, FacetValue, Language, VendorCard, VendorPage } from "@tawiza/contract"
import { ofTheWeek, weaveCloth } from "../shop/cloth.js"
import { listCrafts } from "./crafts.js"
import { remember } from "./remember.js"
import { listShops, readShop } from "./shops.js"
import { Trouble } from "./trouble.js"

const MINUTE_MS = 60_000
const CLOTH_SIZE = 9
const SHOPS_SHOWN = 3
const PIECES_OF_A_SHOP = 4
/** Enough pieces to find nine workshops among. */
const POOL = 96

export interface Home {
  cloth: CraftCard[]
  shops: { shop: VendorPage; pieces: CraftCard[] }[]
  crafts: { craft: FacetValue; thumbnail: string | null }[]
  provinces: { iso: string; name: string; shops: number }[]
}

/** Everything the first page shows, the same for everybody: put together once a minute. */
export const readHome = (language: Language) =>
  remember(`home ${language}`, MINUTE_MS, async (): Promise<Home> => {
    const [pool, open] = await Promise.all([listCrafts(language, { sort: "newest", limit: String(POOL) }), listShops(language)])
    const [shops, crafts] = await Promise.all([
      Promise.all(ofTheWeek(open, new Date(), SHOPS_SHOWN).map(({ handle }) => withPieces(handle, language))),
      Promise.all(pool.facets.craft.filter(({ parent }) => parent === undefined).map((craft) => withPicture(craft, language))),
    ])
    return {
      cloth: weaveCloth(pool.hits, CLOTH_SIZE),
      shops: shops.filter((shop) => shop !== null),
      crafts,
      provinces: countByProvince(open),
    }
  })

/** A shop and some of its pieces; null when it has closed since the list was read. */
async function withPieces(handle: string, language: Language) {
  try {
    const [shop, { hits }] = await Promise.all([
      readShop(language, handle),
      listCrafts(language, { vendor: handle, limit: String(PIECES_OF_A_SHOP) }),
    ])
    return { shop, pieces: hits }
  } catch (error) {
    if (error instanceof Trouble && error.code === "not_found") return null
    throw error
  }
}

async function withPicture(craft: FacetValue, language: Language) {
  const { hits } = await listCrafts(language, { craft: craft.value, limit: "1" })
  return { craft, thumbnail: hits[0]?.thumbnail ?? null }
}

/** The provinces that have a shop, most shops first. */
function countByProvince(vendors: readonly VendorCard[]): Home["provinces"] {
  const counts = new Map<string, Home["provinces"][number]>()
  for (const { province, province_name } of vendors) {
    const known = counts.get(province)
    counts.set(province, { iso: province, name: province_name, shops: (known?.shops ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.shops - a.shops || a.iso.localeCompare(b.iso))
}
