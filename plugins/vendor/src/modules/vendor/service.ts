import { MedusaService } from "@medusajs/framework/utils"
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
}
