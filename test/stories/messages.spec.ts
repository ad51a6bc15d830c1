import { createRequire } from "node:module"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Api, storeApi, vendorApi } from "../support/api.ts"
import { startBackend } from "../support/backend.ts"
import { type Booted, bootContainer } from "../support/container.ts"
import { cloneDatabase, type Database, readDemo } from "../support/database.ts"
import { messagesAbout } from "../support/outbox.ts"
import { ANAMIL, NAJMAT } from "../support/people.ts"
import { aDraft, aWholePiece } from "../support/pieces.ts"
import { aPieceOf, aReadyBasket } from "../support/shopping.ts"
import { sql } from "../support/sql.ts"

/** Jobs and subscribers are the default exports of CommonJS modules, as Medusa loads them. */
const require = createRequire(import.meta.url)
const { default: sendMissedMessages } = require("@tawiza/vendor/jobs/send-missed-messages") as {
  default: (container: MedusaContainer) => Promise<void>
}
const { default: onConsignmentMoved } = require("@tawiza/vendor/subscribers/on-consignment-moved") as {
  default: (args: { event: { data: { id: string } }; container: MedusaContainer }) => Promise<void>
}
const { completeCartWorkflow } = require("@medusajs/medusa/core-flows") as typeof import("@medusajs/medusa/core-flows")
const {
  acceptConsignmentWorkflow,
  approveProductChangeWorkflow,
  packConsignmentWorkflow,
  refuseProductChangeWorkflow,
  routeOrderWorkflow,
  shipConsignmentWorkflow,
} = require("@tawiza/vendor/workflows") as typeof import("@tawiza/vendor/workflows")

/** Khadija orders from two cooperatives while every event is lost. What should have been said is found by the sweep, and said once. */
describe("messages", () => {
  let database: Database
  let medusa: Booted
  const ids = { order: "", najmat: "", anamil: "", refused: "", approved: "" }
  const subjects = async (id: string) => (await messagesAbout(id)).map((message) => message.match(/Subject: (.*)/)?.[1]).sort()
  const sweep = () => sendMissedMessages(medusa.container)

  beforeAll(async () => {
    database = await cloneDatabase("demo")
    const demo = await readDemo(database.url)
    const backend = await startBackend({ databaseUrl: database.url })
    const store = storeApi(backend.url, demo.publishable_key, "ar-MA")
    const signIn = demo.demo.vendors.find(({ handle }) => handle === NAJMAT)
    const najmat = await vendorApi(backend.url, signIn as { email: string; password: string })
    const pieces = await Promise.all([aPieceOf(store, NAJMAT), aPieceOf(store, ANAMIL)])
    const basket = await aReadyBasket(store, { region_id: demo.region_id, pieces, locale: "ar-MA" })
    ids.refused = await sent(najmat)
    ids.approved = await sent(najmat)
    await backend.stop()

    medusa = await bootContainer(database.url, { WORKER_MODE: "server" })
    // Events are told to nobody, as where a process dies between its write and its word.
    medusa.container.resolve(Modules.EVENT_BUS).emit = async () => {}
    await inSilence(basket.id)
  })
  afterAll(async () => {
    await medusa?.shutdown()
    await database?.drop()
  })

  async function sent(member: Api): Promise<string> {
    const id = await aDraft(member, await aWholePiece(member))
    await member.post(`/vendor/products/${id}/publish`)
    return id
  }

  /** The order is placed, one parcel leaves, the chamber decides about two pieces. */
  async function inSilence(basket: string) {
    const { container } = medusa
    ids.order = (await completeCartWorkflow(container).run({ input: { id: basket } })).result.id
    await routeOrderWorkflow(container).run({ input: { order_id: ids.order } })
    const parcels = await sql<{ id: string; handle: string }>(
      database.url,
      "select c.id, v.handle from consignment c join vendor v on v.id = c.vendor_id where c.order_id = $1",
      [ids.order],
    )
    const of = (handle: string) => parcels.find((parcel) => parcel.handle === handle)?.id as string
    ids.najmat = of(NAJMAT)
    ids.anamil = of(ANAMIL)
    const input = { consignment_id: ids.najmat, order_id: ids.order, by: "member:none" }
    await acceptConsignmentWorkflow(container).run({ input })
    await packConsignmentWorkflow(container).run({ input })
    await shipConsignmentWorkflow(container).run({ input: { ...input, carrier: "barid", tracking_number: "RR123456785MA" } })
    const change = async (product_id: string) => {
      const [row] = await sql<{ id: string }>(database.url, "select id from vendor_product_change where product_id = $1", [product_id])
      return { change_id: row?.id as string, product_id, by: "moderator:none" }
    }
    const refusal = { reasons: ["picture_dark"], note: "Le plat est beau." }
    await refuseProductChangeWorkflow(container).run({ input: { ...(await change(ids.refused)), ...refusal } })
    await approveProductChangeWorkflow(container).run({ input: await change(ids.approved) })
  }

  it("are lost with their events", async () => {
    for (const id of Object.values(ids)) expect(await subjects(id)).toEqual([])
  })

  it("are found by the sweep, and sent once however many sweep at once", async () => {
    await Promise.all([sweep(), sweep(), sweep()])
    await sweep()
    const [placed, left, ...more] = await subjects(ids.order)
    expect([placed, left]).toEqual([expect.stringMatching(/^طردكم \d+ في الطريق$/), expect.stringMatching(/^وصل طلبكم \d+$/)])
    expect(more).toEqual([])
    expect(await subjects(ids.anamil)).toEqual([expect.stringMatching(/^(طلب جديد|Nouvelle commande|New order) \d+$/)])
    // Accepted long ago: nobody is asked any more.
    expect(await subjects(ids.najmat)).toEqual([])
    expect(await subjects(ids.approved)).toHaveLength(1)
    expect(await subjects(ids.refused)).toHaveLength(1)
  })

  it("say to the customer what each workshop promises, in the language of the order", async () => {
    const [message] = (await messagesAbout(ids.order)).filter((one) => one.includes("وصل طلبكم"))
    expect(message).toContain("To: khadija@example.org")
    expect(message).toContain("Khadija Benali")
    expect(message?.match(/درهم/g)).toHaveLength(2)
    expect(message).toMatch(/بين \d+|يوم \d+/)
    expect(message).toContain(`/ar/orders/${ids.order}`)
  })

  it("say why a piece comes back", async () => {
    const [message] = await messagesAbout(ids.refused)
    expect(message).toMatch(/trop sombre|مظلمة|too dark/)
    expect(message).toContain("Le plat est beau.")
  })

  it("are sent once when an event comes twice, also at the same moment", async () => {
    const [{ n }] = (await sql<{ n: string }>(
      database.url,
      `insert into consignment_move (id, "from", "to", by, consignment_id)
      values ('cmov_delivered', 'shipped', 'delivered', 'member:none', '${ids.najmat}'), ('cmov_declined', 'pending', 'declined', 'member:none', '${ids.anamil}')
      returning (select count(*) from vendor_message) n`,
    )) as [{ n: string }]
    const emit = (id: string) => onConsignmentMoved({ event: { data: { id } }, container: medusa.container })
    await Promise.all([emit(ids.najmat), emit(ids.najmat), emit(ids.anamil)])
    await emit(ids.anamil)
    const told = await subjects(ids.order)
    expect(told.filter((subject) => /^وصل طردكم \d+$/.test(subject ?? ""))).toHaveLength(1)
    expect(told.filter((subject) => /^لا يمكن تحضير الطرد \d+$/.test(subject ?? ""))).toHaveLength(1)
    const [after] = await sql<{ n: string }>(database.url, "select count(*) n from vendor_message")
    expect(Number(after?.n) - Number(n)).toBe(2)
  })

  it("are tried again after a mail server that was away, not at once and not twice", async () => {
    const notifications = medusa.container.resolve(Modules.NOTIFICATION)
    const create = notifications.createNotifications
    await sql(database.url, `delete from vendor_message where key = 'parcel-delivered:cmov_delivered'`)
    const before = (await subjects(ids.order)).length
    Object.assign(notifications, { createNotifications: () => Promise.reject(new Error("the mail server is away")) })
    await sweep()
    notifications.createNotifications = create
    await sweep()
    expect(await subjects(ids.order)).toHaveLength(before)
    await sql(database.url, "update vendor_message set claimed_at = claimed_at - interval '6 minutes'")
    await Promise.all([sweep(), sweep()])
    await sweep()
    expect(await subjects(ids.order)).toHaveLength(before + 1)
  })
})
