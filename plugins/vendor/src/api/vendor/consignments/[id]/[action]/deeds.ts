import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import type { ConsignmentAction } from "@tawiza/contract"
import { parse, Refusal } from "@tawiza/http"
import { carriersFor } from "../../../../../domain/quote"
import { acceptConsignmentWorkflow } from "../../../../../workflows/accept-consignment"
import { declineConsignmentWorkflow } from "../../../../../workflows/decline-consignment"
import { deliverConsignmentWorkflow } from "../../../../../workflows/deliver-consignment"
import type { ConsignmentInput } from "../../../../../workflows/move-consignment"
import { packConsignmentWorkflow } from "../../../../../workflows/pack-consignment"
import { refuseConsignmentWorkflow } from "../../../../../workflows/refuse-consignment"
import { shipConsignmentWorkflow } from "../../../../../workflows/ship-consignment"

interface Deed extends ConsignmentInput {
  weight_g: number
}

type Run = (container: MedusaContainer, deed: Deed, body: unknown) => Promise<unknown>

const reason = z.object({ reason: z.string().trim().min(1).max(500) })
const shipping = z.object({ carrier: z.string(), tracking_number: z.string().trim().max(64).optional() })
const cash = z.object({ cash_collected_minor: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER) })

/** What each button of the desk does: reads its body, runs its workflow. */
export const DEEDS: Record<ConsignmentAction, Run> = {
  accept: (container, deed) => acceptConsignmentWorkflow(container).run({ input: deed }),
  decline: (container, deed, body) => declineConsignmentWorkflow(container).run({ input: { ...deed, ...parse(reason, body) } }),
  pack: (container, deed) => packConsignmentWorkflow(container).run({ input: deed }),
  ship: (container, deed, body) => {
    const { carrier, tracking_number } = parse(shipping, body)
    const lawful = carriersFor(deed.weight_g).map(({ code }) => code)
    if (!lawful.includes(carrier)) throw new Refusal("carrier_not_allowed", { carrier, allowed: lawful })
    return shipConsignmentWorkflow(container).run({ input: { ...deed, carrier, tracking_number: tracking_number || null } })
  },
  deliver: (container, deed, body) => deliverConsignmentWorkflow(container).run({ input: { ...deed, ...parse(cash, body) } }),
  refuse: (container, deed, body) => refuseConsignmentWorkflow(container).run({ input: { ...deed, ...parse(reason, body) } }),
}
