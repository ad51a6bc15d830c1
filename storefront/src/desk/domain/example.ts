import type { DeskConsignment, VendorProduct } from "@tawiza/contract"

/** A consignment for specs: two cushions to Rabat, new, cash at the door. */
export function aConsignment(change: Partial<DeskConsignment> = {}): DeskConsignment {
  return {
    id: "cons_1",
    number: "4819",
    status: "pending",
    items: [
      {
        title: "Coussin hanbel 45 cm",
        choice: null,
        quantity: 2,
        total_minor: 38_000,
        thumbnail: null,
        handle: null,
        made_to_order: false,
      },
    ],
    delivery: {
      code: "home",
      name: "Livraison à domicile",
      amount_minor: 3500,
      promise: {
        leaves_in_days: 2,
        leaves_on: "2026-11-26",
        arrives_from: "2026-11-27",
        arrives_to: "2026-11-30",
        made_to_order: false,
      },
    },
    total_minor: 41_500,
    credit_minor: 0,
    due_minor: 41_500,
    currency_code: "mad",
    tracking: null,
    moves: [{ from: null, to: "pending", at: "2026-11-24T09:00:00.000Z", by: "customer", reason: null }],
    placed_at: "2026-11-24T09:00:00.000Z",
    customer: { name: "Nadia", phone: null, address: null, city: "Rabat", province: "MA-RAB" },
    weight_g: 1800,
    carriers: [{ code: "barid", name: "Barid Al-Maghrib (Amana)" }],
    actions: ["accept", "decline"],
    ...change,
  }
}

/** The same with its parcel leaving on another day. */
export function leaving(leaves_on: string, change: Partial<DeskConsignment> = {}): DeskConsignment {
  const base = aConsignment(change)
  return { ...base, delivery: { ...base.delivery, promise: { ...base.delivery.promise, leaves_on } } }
}

/** A rug for specs, a draft unless it has a handle: two photographs, one part, a price that may move by a fifth. */
export function aProduct(change: Partial<VendorProduct> = {}): VendorProduct {
  return {
    id: "prod_1",
    state: change.handle ? "on_sale" : "draft",
    handle: null,
    content: {
      title: { fr: "Tapis", ar: "زربية" },
      description: {},
      care: {},
      craft: "carpet-beni-mtir",
      materials: ["wool"],
      techniques: [],
      labels: [],
      pictures: ["a", "b"].map((key) => ({ path: `/media/${key}/800.webp`, alt: {} })),
      options: [],
      variants: [{ values: [], price_minor: 100_000, stock: 2 }],
      made_to_order: false,
      lead_time_days: 2,
      weekly_capacity: null,
      weight_g: 4000,
      size: null,
      makers: [],
      reference: null,
    },
    missing_languages: ["en"],
    needs: [],
    change: null,
    live: null,
    variants: [{ id: "variant_1", sku: "T-1", values: [], stock: 2, free_prices: { from_minor: 80_000, to_minor: 120_000 } }],
    ...change,
  }
}
