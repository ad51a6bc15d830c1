import type { MedusaContainer } from "@medusajs/framework/types"
import type { CatalogueSource } from "@tawiza/vendor/catalogue/catalogue"
import { SearchCatalogue } from "../../catalogue/search-catalogue"
import { EmbeddedEngine } from "../../engine/embedded/embedded-engine"
import { MeilisearchEngine } from "../../engine/meilisearch/meilisearch-engine"

/** What medusa-config passes to the plugin. */
export interface SearchOptions {
  /** When set, all processes search on this server; else each in its own memory. */
  meilisearchHost?: string
  meilisearchApiKey?: string
  meilisearchIndex?: string
}

/** One catalogue per process, made when it is first asked for: only then the application's own container is known. */
export class CatalogueModuleService implements CatalogueSource {
  private made: SearchCatalogue | null = null

  __hooks = {
    onApplicationShutdown: async () => {
      await this.made?.loop.stop()
    },
  }

  constructor(
    _container: object,
    private readonly options: SearchOptions = {},
  ) {}

  catalogue(container: MedusaContainer): SearchCatalogue {
    const { meilisearchHost: host, meilisearchApiKey: apiKey, meilisearchIndex: index } = this.options
    this.made ??= new SearchCatalogue(container, host ? new MeilisearchEngine({ host, apiKey, index }) : new EmbeddedEngine())
    return this.made
  }
}
