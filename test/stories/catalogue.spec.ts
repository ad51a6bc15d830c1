import type {
  Consignment,
  CraftCard,
  CraftList,
  CraftPage,
  DeskConsignment,
  ProductContent,
  ProductReviewAnswer,
  ProductReviewList,
  StockList,
  VendorProduct,
  VendorProductAnswer,
  VendorProductList,
} from "@tawiza/contract"
import sharp from "sharp"
import { beforeAll, describe, expect, inject, it } from "vitest"
import type { Api } from "../support/api.ts"
import { NAJMAT, people } from "../support/people.ts"
import { aDraft, aPhotograph, aPicture, aPieceOnSale, aWholePiece, reviewOf } from "../support/pieces.ts"
import { parcelsOf, placeOrder } from "../support/shopping.ts"
import { sql } from "../support/sql.ts"

const TAZERBIT = "tazerbit-n-itran"

/** Fadma of Tazerbit n Itran shows what her cooperative weaves; Salma of the chamber looks at it before the shop does. */
describe("a vendor's catalogue", () => {
  const { store, region_id, memberOf, moderator: moderatorApi } = people()
  const backend = inject("backend")
  let fadma: Api
  let salma: Api

  const read = async (id: string, member = fadma) => (await member.get<VendorProductAnswer>(`/vendor/products/${id}`)).product
  const save = async (id: string, body: Partial<ProductContent>) =>
    (await fadma.post<VendorProductAnswer>(`/vendor/products/${id}`, body)).product
  const press = async (id: string, verb: string) => (await fadma.post<VendorProductAnswer>(`/vendor/products/${id}/${verb}`)).product
  const approve = async (id: string) => salma.post<ProductReviewAnswer>(`/admin/product-reviews/${(await reviewOf(salma, id)).id}/approve`)
  const refuse = async (id: string, reasons: string[], note?: string) =>
    salma.post<ProductReviewAnswer>(`/admin/product-reviews/${(await reviewOf(salma, id)).id}/refuse`, { reasons, note })
  const inShop = async (id: string): Promise<CraftCard | undefined> =>
    (await store.get<CraftList>("/store/crafts", { vendor: TAZERBIT, limit: 100 })).hits.find((hit) => hit.id === id)
  const page = (handle: string) => store.get<CraftPage>(`/store/crafts/${handle}`)
  const onSale = (over: Partial<ProductContent> = {}): Promise<VendorProduct> => aPieceOnSale(fadma, salma, over)
  const setVendor = (status: string) => sql(backend.databaseUrl, "update vendor set status = $1 where handle = $2", [status, TAZERBIT])

  beforeAll(async () => {
    ;[fadma, salma] = await Promise.all([memberOf(TAZERBIT), moderatorApi()])
  })

  it("a rug goes from the telephone to the customer, with a better photograph on the way", async () => {
    // Three steps, each saved.
    const id = await aDraft(fadma, { pictures: [{ path: await aPicture(fadma, { background: "#0a0a0a" }), alt: {} }] })
    expect(await read(id)).toMatchObject({ state: "draft", needs: ["title", "craft", "price", "weight"], handle: null })
    await expect(press(id, "publish")).rejects.toMatchObject({ status: 422, body: { code: "product_incomplete" } })
    await save(id, { title: { ar: "زربية ديال الصوف" }, craft: "carpet-beni-mtir", weight_g: 6000, materials: ["wool"] })
    await save(id, { variants: [{ values: [], price_minor: 240_000, stock: 1 }] })
    expect(await press(id, "publish")).toMatchObject({ state: "waiting", missing_languages: ["fr", "ar", "en"] })
    expect(await inShop(id)).toBeUndefined()

    const { review } = await refuse(id, ["picture_dark"], "Près de la porte, le matin.")
    expect(review).toMatchObject({ status: "refused", next: [] })
    const refused = await fadma.with({ "x-medusa-locale": "ar-MA" }).get<VendorProductAnswer>(`/vendor/products/${id}`)
    expect(refused.product).toMatchObject({
      state: "refused",
      change: {
        reasons: [{ code: "picture_dark", sentence: expect.stringContaining("مظلمة"), picture: expect.stringMatching(/^data:image\/svg/) }],
      },
    })

    const better = await aPicture(fadma, { background: "#a04030" })
    expect(await save(id, { pictures: [{ path: better, alt: { ar: "زربية حمراء" } }] })).toMatchObject({ state: "draft" })
    await press(id, "publish")
    const { review: second } = await approve(id)
    expect(second.history).toMatchObject([{ status: "refused", reasons: [{ code: "picture_dark" }] }])
    expect(await read(id)).toMatchObject({
      state: "on_sale",
      content: { title: { ar: "زربية ديال الصوف" } },
      missing_languages: ["fr", "ar", "en"],
    })
    expect((await read(id)).content.title.fr).toBeUndefined()

    await expect
      .poll(() => inShop(id), { timeout: 15_000 })
      .toMatchObject({ in_stock: true, price: { amount_minor: 240_000 }, thumbnail: better })
    const card = (await inShop(id)) as CraftCard
    const order = await placeOrder(store, { region_id, pieces: [card] })
    expect(await parcelsOf(store, order.id)).toMatchObject([
      { vendor: { handle: TAZERBIT }, items: [{ quantity: 1, total_minor: 240_000 }] },
    ])
    expect(await read(id)).toMatchObject({ variants: [{ stock: 0 }] })
  })

  it("shows the moderator what changes, and the customer nothing of it before", async () => {
    const { id, handle } = await onSale()
    await expect.poll(() => inShop(id), { timeout: 15_000 }).toBeDefined()
    const path = await aPicture(fadma, { background: "#c0a020" })
    const edit = { title: { ar: "معلقة حمراء", fr: "Tenture du Moyen Atlas" }, pictures: [{ path, alt: {} }], care: { fr: "À sec" } }
    const waiting = await save(id, edit)
    expect(waiting).toMatchObject({ state: "on_sale", change: { status: "pending", topics: ["name", "pictures"] } })
    expect(waiting.content.title.fr).toBe("Tenture du Moyen Atlas")
    expect(waiting.live).toMatchObject({ title: { fr: "Tenture rouge" }, care: { fr: "À sec" } })
    expect((await page(handle as string)).title).toBe("Tenture rouge")

    const { review } = await salma.get<ProductReviewAnswer>(`/admin/product-reviews/${(await reviewOf(salma, id)).id}`)
    expect(review.fields.map(({ field }) => field)).toEqual(["pictures", "title"])
    expect(review.fields[1]).toMatchObject({ before: { fr: "Tenture rouge" }, after: { fr: "Tenture du Moyen Atlas" } })
    expect(review.choices.length).toBeGreaterThan(5)

    await approve(id)
    await expect.poll(async () => (await page(handle as string)).title, { timeout: 15_000 }).toBe("Tenture du Moyen Atlas")
    expect((await page(handle as string)).pictures).toMatchObject([{ path }])
    expect(await read(id)).toMatchObject({ change: null, live: null })
  })

  it("lets stock and small prices go live at once, and a far price wait", async () => {
    const { id, variants } = await onSale()
    const price = (price_minor: number) => ({ variants: [{ values: [], price_minor, stock: 2 }] })
    expect(await save(id, price(45_600))).toMatchObject({ change: null, content: { variants: [{ price_minor: 45_600 }] } })
    // A fifth of the approved price, not of the last one.
    expect(await save(id, price(45_601))).toMatchObject({ change: { topics: ["price"] }, live: { variants: [{ price_minor: 45_600 }] } })
    expect(await save(id, price(45_600))).toMatchObject({ change: null, live: null })
    await save(id, price(90_000))
    await approve(id)
    expect(await save(id, price(100_000))).toMatchObject({ change: null, content: { variants: [{ price_minor: 100_000 }] } })

    const variant_id = variants[0]?.id as string
    const counted = await fadma.post<StockList>("/vendor/stock", { changes: [{ variant_id, by: 3 }] })
    expect(counted.stock).toMatchObject([{ stock: 5, reserved: 0 }])
    await expect(fadma.post("/vendor/stock", { changes: [{ variant_id, by: -6 }] })).rejects.toMatchObject({
      body: { code: "stock_promised" },
    })
    expect((await fadma.post<StockList>("/vendor/stock", { changes: [{ variant_id, stock: 1 }] })).stock).toMatchObject([{ stock: 1 }])
    await expect(fadma.post("/vendor/products", price(0))).rejects.toMatchObject({ status: 400 })
    await expect(fadma.post("/vendor/products", price(10.5))).rejects.toMatchObject({ status: 400 })
  })

  it("keeps the stock of today when an edit was begun before a sale", async () => {
    const { id } = await onSale()
    await expect.poll(() => inShop(id), { timeout: 15_000 }).toBeDefined()
    await placeOrder(store, { region_id, pieces: [(await inShop(id)) as CraftCard] })
    expect(await save(id, { variants: [{ values: [], price_minor: 39_000, stock: 2 }] })).toMatchObject({
      content: { variants: [{ price_minor: 39_000, stock: 1 }] },
    })
  })

  it("keeps both of two edits of one moment, and refuses a decision about what was taken back", async () => {
    const { id } = await onSale()
    await Promise.all([save(id, { title: { fr: "Tenture à losanges" } }), save(id, { materials: ["wool", "cotton"] })])
    expect(await read(id)).toMatchObject({
      content: { title: { fr: "Tenture à losanges" }, materials: ["wool", "cotton"] },
      change: { topics: ["name", "claims"] },
    })
    const seen = await reviewOf(salma, id)
    await save(id, { title: { fr: "Tenture à carreaux" } })
    await expect(salma.post(`/admin/product-reviews/${seen.id}/approve`)).rejects.toMatchObject({ body: { code: "illegal_transition" } })
    const { reviews } = await salma.get<ProductReviewList>("/admin/product-reviews", { status: ["pending", "withdrawn"], q: "Tazerbit" })
    expect(reviews.filter(({ product_id, status }) => product_id === id && status === "pending")).toHaveLength(1)

    const race = await Promise.allSettled([approve(id), save(id, { title: { fr: "Tenture à étoiles" } })])
    expect(race[1]?.status).toBe("fulfilled")
    expect((await read(id)).content.title.fr).toBe("Tenture à étoiles")
    expect((await read(id)).live?.title.fr).not.toBe("Tenture à étoiles")
  })

  it("publishes only what is approved, and only while the shop is open", async () => {
    const { id } = await onSale()
    expect(await press(id, "unpublish")).toMatchObject({ state: "hidden" })
    await expect.poll(() => inShop(id), { timeout: 15_000 }).toBeUndefined()
    const draft = await aDraft(fadma, await aWholePiece(fadma))
    await setVendor("suspended")
    for (const piece of [id, draft]) await expect(press(piece, "publish")).rejects.toMatchObject({ body: { code: "shop_not_open" } })
    await setVendor("open")
    await press(draft, "publish")
    await setVendor("paused")
    await approve(draft)
    await setVendor("open")
    await expect.poll(() => inShop(draft), { timeout: 15_000 }).toBeDefined()
    expect(await press(id, "publish")).toMatchObject({ state: "on_sale" })
    expect(await press(id, "publish")).toMatchObject({ state: "on_sale" })
    expect(await press(id, "archive")).toMatchObject({ state: "archived" })
    const { products } = await fadma.get<VendorProductList>("/vendor/products", { limit: 200 })
    expect(products.map((product) => product.id)).not.toContain(id)
  })

  it("sells in sizes, made to order or counted", async () => {
    const sizes = {
      options: [{ title: "Taille", values: ["Petite", "Grande"] }],
      variants: [
        { values: ["Petite"], price_minor: 30_000, stock: 1 },
        { values: ["Grande"], price_minor: 60_000, stock: 4 },
      ],
    }
    const { id, variants } = await onSale(sizes)
    expect(variants.map(({ values, stock }) => ({ values, stock }))).toEqual([
      { values: ["Petite"], stock: 1 },
      { values: ["Grande"], stock: 4 },
    ])
    await expect(save(id, { options: [], variants: [{ values: [], price_minor: 1000, stock: 1 }] })).rejects.toMatchObject({ status: 400 })
    await expect(aDraft(fadma, { ...sizes, options: [{ title: "Taille", values: ["Petite"] }] })).rejects.toMatchObject({ status: 400 })

    expect(await save(id, { made_to_order: true, lead_time_days: 40, weekly_capacity: 1 })).toMatchObject({
      change: null,
      content: { made_to_order: true, variants: [{ stock: null }, { stock: null }] },
    })
    await expect.poll(() => inShop(id), { timeout: 15_000 }).toMatchObject({ made_to_order: true, lead_time_days: 40 })
    const counted = await save(id, { made_to_order: false, variants: sizes.variants.map((variant) => ({ ...variant, stock: 7 })) })
    expect(counted.variants.map(({ stock }) => stock)).toEqual([7, 7])
  })

  it("says in the shop what its vendor says, and to the workshop what was chosen of it", async () => {
    const { id, handle, variants } = await onSale({
      care: { fr: "À sec", ar: "تنظيف جاف" },
      size: { length_mm: 1800, width_mm: 1200, height_mm: null },
      makers: [{ name: "Fadma", consent: true }],
      options: [{ title: "Couleur", values: ["Rouge", "Écrue"] }],
      variants: [
        { values: ["Rouge"], price_minor: 30_000, stock: 1 },
        { values: ["Écrue"], price_minor: 35_000, stock: 4 },
      ],
    })
    await expect.poll(() => inShop(id), { timeout: 15_000 }).toBeDefined()
    const inArabic = await store.with({ "x-medusa-locale": "ar-MA" }).get<CraftPage>(`/store/crafts/${handle}`)
    expect(inArabic).toMatchObject({
      care: "تنظيف جاف",
      size: { length_mm: 1800, width_mm: 1200, height_mm: null },
      makers: ["Fadma"],
      pictures: [{ alt: "معلقة ديال الصوف" }],
      options: [{ title: "Couleur", values: ["Rouge", "Écrue"] }],
      variants: [
        { values: ["Rouge"], stock: 1, in_stock: true },
        { values: ["Écrue"], stock: 4, in_stock: true },
      ],
    })
    const order = await placeOrder(store, { region_id, pieces: variants.map((variant) => ({ variant_id: variant.id })) })
    const chosen = ({ items }: Pick<Consignment, "items">) => items.map(({ choice }) => choice).sort()
    const [parcel] = await parcelsOf(store, order.id)
    expect(chosen(parcel as Consignment)).toEqual(["Rouge", "Écrue"])
    expect(chosen(await fadma.get<DeskConsignment>(`/vendor/consignments/${parcel?.id}`))).toEqual(["Rouge", "Écrue"])
  })

  it("belongs to its vendor alone", async () => {
    const { id, variants } = await onSale()
    const other = await memberOf(NAJMAT)
    await expect(read(id, other)).rejects.toMatchObject({ status: 404 })
    for (const verb of ["", "/publish", "/unpublish", "/archive"]) {
      await expect(other.post(`/vendor/products/${id}${verb}`, {})).rejects.toMatchObject({ status: 404, body: { code: "not_found" } })
    }
    const changes = [{ variant_id: variants[0]?.id, by: 1 }]
    await expect(other.post("/vendor/stock", { changes })).rejects.toMatchObject({ status: 404 })
    expect((await other.get<VendorProductList>("/vendor/products", { limit: 200 })).products.map((row) => row.id)).not.toContain(id)
    expect((await other.get<StockList>("/vendor/stock")).stock.map((row) => row.product_id)).not.toContain(id)
    expect(await read(id)).toMatchObject({ variants: [{ stock: 2 }] })
  })

  it("counts its list as the pieces themselves say", async () => {
    const { products, counts } = await fadma.get<VendorProductList>("/vendor/products", { limit: 200 })
    for (const row of products) expect((await read(row.id)).state).toBe(row.state)
    expect(products).toHaveLength(Object.values(counts).reduce((sum, one) => sum + one, 0) - counts.archived)
  })

  it("keeps of a photograph what is seen, not where or by whom it was taken", async () => {
    const bytes = await aPhotograph({ located: true, background: "#123456" })
    expect((await sharp(bytes).metadata()).exif).toBeDefined()
    const path = await aPicture(fadma, { located: true, background: "#123456" })
    const shown = Buffer.from(await (await fetch(new URL(path, backend.url))).arrayBuffer())
    const kept = await sharp(shown).metadata()
    expect(kept).toMatchObject({ format: "webp", width: 640 })
    expect(kept.exif ?? kept.xmp ?? kept.iptc).toBeUndefined()
    for (const format of ["png", "webp"] as const) expect(await aPicture(fadma, { format })).toMatch(/^\/media\//)
    await expect(fadma.send("/vendor/pictures", "<svg xmlns='http://www.w3.org/2000/svg'/>", "image/jpeg")).rejects.toMatchObject({
      status: 400,
    })
    await expect(fadma.send("/vendor/pictures", Buffer.alloc(12 * 1024 * 1024 + 1), "image/jpeg")).rejects.toMatchObject({
      status: 422,
      body: { code: "file_too_large" },
    })
    await expect(save(await aDraft(fadma, {}), { pictures: [{ path: "/media/pict_none/800.webp", alt: {} }] })).rejects.toMatchObject({
      status: 400,
    })
  })
})
