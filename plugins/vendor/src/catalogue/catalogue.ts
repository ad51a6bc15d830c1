import type { MedusaContainer } from "@medusajs/framework/types"
import type { CraftDocument, ShopDocument } from "../domain/craft-document"
import type { CraftQuery, CraftResult } from "../domain/craft-query"

/**
 * What shoppers read: published products of open shops, and those shops; those of a paused shop only for whoever asks for that shop. The
 * store routes know nothing else; `@tawiza/search` keeps it.
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

/** The name of the module that gives the catalogue. */
export const CATALOGUE = "tawiza_catalogue"

export interface CatalogueSource {
  catalogue(container: MedusaContainer): Catalogue
}

export function catalogueOf(container: MedusaContainer): Catalogue {
  return container.resolve<CatalogueSource>(CATALOGUE).catalogue(container)
}
