import type { MedusaContainer } from "@medusajs/framework/types"
import { type DemoVendor, demoVendors } from "@tawiza/config/seed"
import { illustrate } from "@tawiza/illustration"
import { keepPicture } from "@tawiza/vendor/media/keep-picture"
import { VENDOR_MODULE, type VendorModuleService } from "@tawiza/vendor/modules/vendor"
import { addProductsWorkflow } from "@tawiza/vendor/workflows/add-products"
import { approveApplicationWorkflow } from "@tawiza/vendor/workflows/approve-application"
import { decideSuspensionWorkflow } from "@tawiza/vendor/workflows/decide-suspension"
import { moveApplicationWorkflow } from "@tawiza/vendor/workflows/move-application"
import { moveVendorWorkflow } from "@tawiza/vendor/workflows/move-vendor"
import { submitApplicationWorkflow } from "@tawiza/vendor/workflows/submit-application"
import { acceptPapers, demoPapers } from "./papers"
import { type ChamberUsers, ensureMember, type SignIn } from "./people"

interface SeedVendorsInput extends ChamberUsers {
  sales_channel_id: string
  /** Told after each organisation. */
  onProgress(done: number, total: number): void
}

/** The demo's organisations take the same road as real ones: they apply, show their products, and a moderator decides. */
export async function ensureVendors(container: MedusaContainer, input: SeedVendorsInput): Promise<(SignIn & { handle: string })[]> {
  const members: (SignIn & { handle: string })[] = []
  for (const [i, demo] of demoVendors.entries()) {
    const vendor_id = await ensureApplication(container, demo)
    await ensureProducts(container, vendor_id, demo, input.sales_channel_id)
    if (demo.status === "approved" || demo.status === "suspended") {
      const signIn = await ensureMember(container, vendor_id, demo)
      if (demo.status === "approved") members.push({ handle: demo.handle, ...signIn })
    }
    await decide(container, vendor_id, demo, input)
    input.onProgress(i + 1, demoVendors.length)
  }
  return members
}

async function ensureApplication(container: MedusaContainer, demo: DemoVendor): Promise<string> {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const [existing] = await vendors.listVendors({ handle: demo.handle })
  if (existing) return existing.id
  const { result } = await submitApplicationWorkflow(container).run({
    input: {
      handle: demo.handle,
      kind: demo.kind,
      name: demo.name.fr,
      story: demo.story.fr,
      translations: {
        "ar-MA": { name: demo.name.ar, story: demo.story.ar, commune: demo.commune.ar },
        "en-GB": { name: demo.name.en, story: demo.story.en, commune: demo.commune.fr },
      },
      province: demo.province,
      commune: demo.commune.fr,
      founded: demo.founded,
      members_count: demo.members,
      women_members_count: demo.women_members,
      crafts: demo.crafts,
      labels_claimed: demo.labels_claimed,
      register_no: demo.register_no,
      register_court: demo.register_court,
      ice: demo.ice,
      rib: demo.rib,
      contact_name: demo.contact_name,
      contact_email: demo.email,
      contact_phone: demo.phone,
      closing_weekdays: [7],
      papers: await demoPapers(container, demo),
    },
  })
  return result.vendor_id
}

async function ensureProducts(container: MedusaContainer, vendor_id: string, demo: DemoVendor, sales_channel_id: string): Promise<void> {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const [, count] = await vendors.listAndCountProductDetails({ vendor_id }, { take: 1 })
  if (count === demo.products.length) return
  const products = []
  for (const { materials, techniques, name, stock, ...product } of demo.products) {
    const svg = illustrate({ sku: product.sku, craft: product.craft, name: name.fr })
    const picture = await keepPicture(container, { bytes: Buffer.from(svg), drawn: true, name: product.sku })
    products.push({
      ...product,
      title: name,
      materials,
      techniques,
      price_minor: BigInt(product.price_minor),
      opening_stock: product.made_to_order ? null : stock,
      pictures: [picture],
    })
  }
  await addProductsWorkflow(container).run({ input: { vendor_id, sales_channel_id, products } })
}

const SUSPENDED_FOR = "Trois commandes sont parties en retard sans nouvelles. Appelez la Chambre pour en parler."
const CHANGES_ASKED = "Il manque l'autorisation sanitaire et une photo de l'atelier."

async function decide(container: MedusaContainer, vendor_id: string, demo: DemoVendor, chamber: ChamberUsers): Promise<void> {
  const by = `moderator:${chamber.moderator_id}`
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const [application] = await vendors.listApplications({ vendor_id })
  if (!application) throw new Error(`${demo.handle} has no application`)
  const application_id = application.id
  if (application.status === "submitted") {
    if (demo.status === "changes_requested") {
      await moveApplicationWorkflow(container).run({
        input: { application_id, to: "changes_requested", by, acting_for: "chamber", reason: CHANGES_ASKED },
      })
    } else if (demo.status !== "pending") {
      await acceptPapers(container, application_id, by)
      await approveApplicationWorkflow(container).run({ input: { application_id, by, reason: null } })
    }
  }
  const vendor = await vendors.retrieveVendor(vendor_id)
  if (demo.status === "suspended" && vendor.status === "open") {
    await moveVendorWorkflow(container).run({ input: { vendor_id, to: "suspended", by, reason: SUSPENDED_FOR } })
  }
  if (demo.status === "suspended") {
    // Unconfirmed, it would end by itself after three days.
    const [waiting] = await vendors.listSuspensions({ vendor_id, by, confirmed_by: null, ended_at: null })
    const second = `moderator:${chamber.second_moderator_id}`
    if (waiting) await decideSuspensionWorkflow(container).run({ input: { vendor_id, by: second, deed: "confirm" } })
  }
}
