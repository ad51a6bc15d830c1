import type { Context } from "@medusajs/framework/types"
import { InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"
import { CONFIRM_WITHIN_HOURS, VENDOR_TRANSITIONS, type VendorStatus } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { checkApplicationMove, type ApplicationMove as Move } from "../../domain/application-move"
import { transition } from "../../domain/transition"
import { Application, ApplicationMove, ForgottenDraft } from "./models/application"
import { Invitation, Member } from "./models/member"
import { Message } from "./models/message"
import { Paper, PaperReading } from "./models/paper"
import { ProductChange } from "./models/product-change"
import { ProductDetail } from "./models/product-detail"
import { Vendor } from "./models/vendor"
import { Suspension, VendorMove } from "./models/vendor-life"

/** What medusa-config passes to the plugin. */
export interface VendorOptions {
  /** Where customers and members reach the shop, without a trailing slash. */
  shopUrl?: string
}

export interface MoveVendorInput {
  vendor_id: string
  /** The state it must be in: whoever ends a pause does not end a suspension that came meanwhile. Any that allows the move, if absent. */
  from?: VendorStatus
  to: VendorStatus
  /** Who moves it, for the record: `moderator:<user id>`, `member:<id>` or `system`. */
  by: string
  /** A suspension needs one. */
  reason?: string | null
  /** Of a pause. */
  back_on?: string | null
}

export interface MoveApplicationInput extends Move {
  application_id: string
  acting_for: "chamber" | "applicant"
}

/** Vendors, their applications, members and the craft details of their products. */
export class VendorModuleService extends MedusaService({
  Vendor,
  VendorMove,
  Suspension,
  Application,
  ApplicationMove,
  ForgottenDraft,
  Paper,
  PaperReading,
  Member,
  Invitation,
  Message,
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
   * Changes a shop's state, records the move, and begins or ends its suspension, in one transaction. Call it under the lock of the vendor.
   * @throws Refusal `illegal_transition` when the state no longer allows it, `not_found`.
   */
  @InjectTransactionManager()
  async move(input: MoveVendorInput, @MedusaContext() context: Context = {}): Promise<void> {
    const { vendor_id, from, to, by, reason = null, back_on = null } = input
    const [vendor] = await this.listVendors({ id: vendor_id }, {}, context)
    if (!vendor) throw new Refusal("not_found", { id: vendor_id })
    if (from && vendor.status !== from) throw new Refusal("illegal_transition", { from: vendor.status, to, allowed: [] })
    transition(VENDOR_TRANSITIONS, vendor.status, to)
    await this.updateVendors(
      { id: vendor_id, status: to, back_on, opened_at: vendor.opened_at ?? (to === "open" ? new Date() : null) },
      context,
    )
    await this.createVendorMoves({ vendor_id, from: vendor.status, to, by, reason, back_on }, context)
    if (vendor.status === "suspended") {
      const running = await this.listSuspensions({ vendor_id, ended_at: null }, {}, context)
      await this.updateSuspensions(
        running.map(({ id }) => ({ id, ended_at: new Date() })),
        context,
      )
    }
    if (to === "suspended") {
      const confirm_before = new Date(Date.now() + CONFIRM_WITHIN_HOURS * 3_600_000)
      await this.createSuspensions({ vendor_id, reason: reason ?? "", by, confirm_before }, context)
    }
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

  /**
   * Deletes a draft that was never handed in with everything that hangs on it, and records it without a name, in one transaction. Call it
   * under the lock of the application, when its papers' content is gone.
   */
  @InjectTransactionManager()
  async forgetDraft(
    { application_id, vendor_id }: { application_id: string; vendor_id: string },
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    const manager = context.transactionManager as { execute(sql: string, bindings: unknown[]): Promise<unknown> }
    await manager.execute(
      `insert into vendor_forgotten_draft (id, begun_at, touched_at, warned_at, papers)
       select a.id, a.created_at, a.updated_at, a.warned_at, (select count(*) from vendor_paper p where p.application_id = a.id)
       from vendor_application a where a.id = ?`,
      [application_id],
    )
    // The records first: their triggers ask whether the application, which must still be there, was a mere draft.
    for (const table of ["vendor_application_move", "vendor_paper_reading", "vendor_paper"]) {
      await manager.execute(`delete from ${table} where application_id = ?`, [application_id])
    }
    await manager.execute("delete from vendor_product_change where vendor_id = ?", [vendor_id])
    await manager.execute("delete from vendor_invitation where member_id in (select id from vendor_member where vendor_id = ?)", [
      vendor_id,
    ])
    await manager.execute("delete from vendor_member where vendor_id = ?", [vendor_id])
    await manager.execute("delete from vendor_application where id = ?", [application_id])
    await manager.execute("delete from vendor where id = ?", [vendor_id])
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
