import type { Api } from "./api.ts"
import { adminApi, storeApi } from "./api.ts"
import { type Backend, startBackend } from "./backend.ts"
import { cloneDatabase, type Database, readDemo } from "./database.ts"
import { memberOfDemo } from "./people.ts"
import { aReadyBasket, type Wanted } from "./shopping.ts"
import { type FakeStripe, startFakeStripe } from "./stripe/server.ts"

const CARD = "pp_card_stripe"

/** A marketplace that takes cards, beside a Stripe of its own. */
export interface CardShop {
  readonly fake: FakeStripe
  readonly database: Database
  readonly env: Record<string, string>
  readonly region_id: string
  readonly demo: Awaited<ReturnType<typeof readDemo>>
  backend: Backend
  store(): Api
  moderator(): Promise<Api>
  memberOf(handle: string): Promise<Api>
  /** Stripe sends what it has not sent. */
  tell(): Promise<number>
  /** The same marketplace in a new process. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export async function openCardShop({ admin = false, connect = false } = {}): Promise<CardShop> {
  const [fake, database] = await Promise.all([startFakeStripe(), cloneDatabase("demo")])
  const env = {
    STRIPE_API_KEY: fake.apiKey,
    STRIPE_PUBLISHABLE_KEY: fake.publishableKey,
    STRIPE_WEBHOOK_SECRET: fake.webhookSecret,
    STRIPE_API_URL: fake.url,
    ...(connect && { STRIPE_CONNECT: "true", STRIPE_CONNECT_WEBHOOK_SECRET: fake.connectSecret }),
  }
  const start = () => startBackend({ databaseUrl: database.url, env, admin })
  const demo = await readDemo(database.url)
  const shop: CardShop = {
    fake,
    database,
    env,
    region_id: demo.region_id,
    demo,
    backend: await start(),
    store: () => storeApi(shop.backend.url, demo.publishable_key, "fr-FR"),
    moderator: () => adminApi(shop.backend.url, demo.demo.moderator),
    memberOf: (handle) => memberOfDemo(shop.backend.url, demo.demo, handle),
    tell: () => fake.deliver(`${shop.backend.url}/hooks/stripe`),
    restart: async () => {
      shop.backend = await start()
    },
    stop: async () => {
      await shop.backend.stop()
      await database.drop()
      await fake.close()
    },
  }
  const chamber = await shop.moderator()
  await chamber.post(`/admin/regions/${demo.region_id}`, { payment_providers: ["pp_cod_cod", CARD] })
  return shop
}

/** A basket that is ready to be paid by card, and its PaymentIntent. */
export async function aCardBasket(store: Api, wanted: Wanted): Promise<{ id: string; total: number; payment: string }> {
  const { id, total } = await aReadyBasket(store, { ...wanted, provider_id: CARD })
  return { id, total, payment: await paymentOf(store, id) }
}

/** The PaymentIntent of a basket's payment session. */
export async function paymentOf(store: Api, cart_id: string): Promise<string> {
  interface Answer {
    cart: { payment_collection: { payment_sessions: { data: { id: string } }[] } }
  }
  const { cart } = await store.get<Answer>(`/store/carts/${cart_id}`, { fields: "id,payment_collection.payment_sessions.data" })
  const [session] = cart.payment_collection.payment_sessions
  if (!session) throw new Error(`basket ${cart_id} has no payment session`)
  return session.data.id
}
