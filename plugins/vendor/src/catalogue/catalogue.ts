import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { browse, type CraftQuery, type CraftResult } from "../domain/browse"
import type { CraftDocument, ShopDocument } from "../domain/craft-document"
import { fresh } from "../domain/fresh"
import { loadCatalogue } from "./load-catalogue"

/**
 * What shoppers read: published products of open shops, and those shops; those of a paused shop only for whoever asks for that shop. The store routes know nothing else, so that a search index
 * can stand behind them instead. What is here is at most some seconds old.
 */
export interface Catalogue {
  browse(query: CraftQuery): Promise<CraftResult>
  craft(handle: string): Promise<CraftDocument | null>
  /** Pieces of a shop, newest first. */
  craftsOf(vendor_id: string): Promise<CraftDocument[]>
  craftsById(product_ids: readonly string[]): Promise<CraftDocument[]>
  /** A picture for each craft of which something is shown, by its slug. */
  craftPictures(): Promise<ReadonlyMap<string, string>>
  /** All open shops, by name in French. */
  shops(): Promise<ShopDocument[]>
  /** An open or a paused shop. */
  shop(handle: string): Promise<ShopDocument | null>
}

/** A module registered under this name gives the catalogue in the place of the one below. */
export const CATALOGUE = "tawiza_catalogue"

export interface CatalogueSource {
  catalogue(container: MedusaContainer): Catalogue
}

/** How long a shopper may see what has changed meanwhile; completing a basket reads the truth. */
const KEEP_MS = 5000

export function catalogueOf(container: MedusaContainer): Catalogue {
  const source = container.resolve(CATALOGUE, { allowUnregistered: true }) as CatalogueSource | undefined
  return source?.catalogue(container) ?? inMemory(container)
}

/** One per database connection, which is one per application. */
const kept = new WeakMap<object, Catalogue>()

function inMemory(container: MedusaContainer): Catalogue {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as object
  const catalogue = kept.get(connection) ?? documentsInMemory(container)
  kept.set(connection, catalogue)
  return catalogue
}

function documentsInMemory(container: MedusaContainer): Catalogue {
  const loaded = fresh(async () => {
    const { crafts, shops } = await loadCatalogue(container)
    return { crafts, shops, onSale: crafts.filter(({ shop }) => shop.open) }
  }, KEEP_MS)
  return {
    browse: async (query) => {
      const { crafts, onSale } = await loaded()
      // Whoever asks for one shop sees what it makes, though it rests.
      return browse(query.choices.vendor.length ? crafts : onSale, query)
    },
    craft: async (handle) => (await loaded()).crafts.find((craft) => craft.handle === handle) ?? null,
    craftsOf: async (vendor_id) => (await loaded()).crafts.filter(({ shop }) => shop.id === vendor_id),
    craftsById: async (ids) => (await loaded()).onSale.filter(({ id }) => ids.includes(id)),
    craftPictures: async () => picturesOf((await loaded()).onSale),
    shops: async () => (await loaded()).shops.filter(({ open }) => open),
    shop: async (handle) => (await loaded()).shops.find((shop) => shop.handle === handle) ?? null,
  }
}

/** Of the oldest piece of each craft: what people know does not change with every new one. */
function picturesOf(crafts: readonly CraftDocument[]): ReadonlyMap<string, string> {
  return new Map(crafts.flatMap(({ path, thumbnail }) => (thumbnail ? [[path.at(-1) ?? "", thumbnail] as const] : [])))
}
