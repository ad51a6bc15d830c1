import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { Refusal } from "@tawiza/http"
import { checkApplicationMove, type ApplicationMove as Move } from "../../domain/application-move"
import { Application, ApplicationMove } from "./models/application"
import { Invitation, Member } from "./models/member"
import { Paper, PaperReading } from "./models/paper"
import { ProductDetail } from "./models/product-detail"
import { Vendor } from "./models/vendor"

/** What medusa-config passes to the plugin. */
export interface VendorOptions {
  /** Where customers and members reach the shop, without a trailing slash. */
  shopUrl?: string
}

export interface MoveApplicationInput extends Move {
  application_id: string
  acting_for: "chamber" | "applicant"
}

/** Vendors, their applications, members and the craft details of their products. */
export class VendorModuleService extends MedusaService({
  Vendor,
  Application,
  ApplicationMove,
  Paper,
  PaperReading,
  Member,
  Invitation,
  ProductDetail,
}) {
  readonly shopUrl: string

  constructor(_container: object, options: VendorOptions = {}) {
    // biome-ignore lint/complexity/noArguments: the base class reads the container from its raw arguments.
    super(...(arguments as unknown as []))
    this.shopUrl = options.shopUrl ?? "http://localhost:8000"
  }

  /**
   * Changes an application's state and records the move, in one transaction. Call it under the lock of the application.
   * @throws Refusal `not_found`, and what `checkApplicationMove` throws.
   */
  @InjectTransactionManager()
  async moveApplication(
    input: MoveApplicationInput,
    @MedusaContext() context: Context = {},
  ): Promise<{ move_id: string; vendor_id: string }> {
    const { application_id, to, by, acting_for, reason } = input
    const application = await this.checkMove(input, context)
    const submitted = to === "submitted" ? { submitted_at: new Date() } : {}
    await this.updateApplications({ id: application_id, status: to, ...submitted }, context)
    const move = await this.createApplicationMoves({ application_id, from: application.status, to, by, acting_for, reason }, context)
    return { move_id: move.id, vendor_id: application.vendor_id as string }
  }

  /** The application, if this move of it is allowed. */
  async checkMove(input: Omit<MoveApplicationInput, "acting_for">, context: Context = {}) {
    const [application] = await this.listApplications({ id: input.application_id }, { relations: ["moves"] }, context)
    if (!application) throw new Refusal("not_found", { id: input.application_id })
    const moves = application.moves.toSorted((a, b) => +new Date(a.created_at) - +new Date(b.created_at))
    checkApplicationMove({ status: application.status, moves }, input)
    return application
  }
}
