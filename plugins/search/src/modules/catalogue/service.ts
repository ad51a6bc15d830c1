import type { MedusaContainer } from "@medusajs/framework/types"
import type { CatalogueSource } from "@tawiza/vendor/catalogue/catalogue"
import { SearchCatalogue } from "../../catalogue/search-catalogue"
import { EmbeddedEngine } from "../../engine/embedded/embedded-engine"

/** One catalogue per process, made when it is first asked for: only then the application's own container is known. */
export class CatalogueModuleService implements CatalogueSource {
  private made: SearchCatalogue | null = null

  __hooks = {
    onApplicationShutdown: async () => {
      await this.made?.loop.stop()
    },
  }

  catalogue(container: MedusaContainer): SearchCatalogue {
    this.made ??= new SearchCatalogue(container, new EmbeddedEngine())
    return this.made
  }
}
