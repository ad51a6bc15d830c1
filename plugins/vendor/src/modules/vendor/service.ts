import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { Application, ApplicationMove } from "./models/application"
import { Invitation, Member } from "./models/member"
import { ProductChange } from "./models/product-change"
import { ProductDetail } from "./models/product-detail"
import { Vendor } from "./models/vendor"

/** What medusa-config passes to the plugin. */
export interface VendorOptions {
  /** Where customers and members reach the shop, without a trailing slash. */
  shopUrl?: string
}

/** Vendors, their applications, members and the craft details of their products. */
export class VendorModuleService extends MedusaService({
  Vendor,
  Application,
  ApplicationMove,
  Member,
  Invitation,
  ProductDetail,
  ProductChange,
}) {
  readonly shopUrl: string

  constructor(_container: object, options: VendorOptions = {}) {
    // biome-ignore lint/complexity/noArguments: the base class reads the container from its raw arguments.
    super(...(arguments as unknown as []))
    this.shopUrl = options.shopUrl ?? "http://localhost:8000"
  }

  /**
   * Takes back a change that waits and writes the one that follows it, in one transaction: what a vendor wants is never without a row.
   * Call it under the lock of the product. @returns the id of the new one
   */
  @InjectTransactionManager()
  async replaceProductChange(
    { taken_back, by, next }: { taken_back: string; by: string; next: object },
    @MedusaContext() context: Context = {},
  ): Promise<string> {
    await this.updateProductChanges({ id: taken_back, status: "withdrawn", decided_at: new Date(), decided_by: by }, context)
    // One unit of work inserts before it updates, and the index allows one open change.
    await (context.transactionManager as { flush(): Promise<void> }).flush()
    const row = await this.createProductChanges(next as never, context)
    return (row as unknown as { id: string }).id
  }
}
