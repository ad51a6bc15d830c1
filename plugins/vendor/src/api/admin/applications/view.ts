import type { MedusaContainer } from "@medusajs/framework/types"
import {
  type ApplicationMoveView,
  type ApplicationStatus,
  type ApplicationView,
  CHAMBER_MAY,
  type DuplicateView,
  type Language,
  type OpenedShop,
  type PaperReading,
} from "@tawiza/contract"
import type { ActingForChamber } from "@tawiza/http"
import { iceIsValid } from "@tawiza/money"
import { openDecisions } from "../../../domain/application-move"
import { craftTree } from "../../../domain/craft-tree"
import { DELIVERY_NAMES } from "../../../domain/delivery-names"
import { loginOfMember } from "../../../domain/login"
import { provinceName } from "../../../domain/province"
import { type TextsOf, textIn } from "../../../domain/texts"
import { VENDOR_MODULE, type VendorModuleService } from "../../../modules/vendor"
import { type ApplicationRow, checklistView } from "../../checklist-view"
import { inTime, moveView } from "../../consignment-view"
import { textsOf } from "../../texts"
import { inOrder } from "../listing"
import { duplicatesOf, duplicateView } from "./duplicates"
import { productView, type ShownProduct, shownProducts } from "./products"
import { readingsOf, readingView } from "./readings"

/** Who of the chamber reads, in which language, and whether papers, bank account and readings are shown: to moderators, not in lists. */
export interface Reader {
  by: string
  language: Language
  papers: boolean
}

export const readerOf = ({ by, role }: ActingForChamber, language: Language): Reader => ({
  by,
  language,
  papers: CHAMBER_MAY[role].includes("papers.read"),
})

/** Applications as a moderator sees them, in the order of the ids; a fixed number of statements for a page of them. */
export async function applicationViews(container: MedusaContainer, ids: readonly string[], reader: Reader): Promise<ApplicationView[]> {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const rows = inOrder(
    ids,
    await vendors.listApplications({ id: [...ids] }, { relations: ["moves", "papers", "vendor", "vendor.members"], take: null as never }),
  )
  const products = await shownProducts(
    container,
    rows.map(({ vendor }) => vendor.id),
  )
  const [twins, readings] = await Promise.all([duplicatesOf(container, ids), reader.papers ? readingsOf(container, ids) : []])
  const texts = await textsOf(container, [
    ...twins.map(({ vendor_id }) => vendor_id),
    ...rows.flatMap(({ vendor }) => [vendor.id, vendor.home_option_id, vendor.pickup_option_id]),
    ...products.map(({ id }) => id),
  ])
  return rows.map((row) =>
    applicationView({
      row,
      products: products.filter(({ vendor_id }) => vendor_id === row.vendor.id),
      duplicates: twins.filter(({ of }) => of === row.id).map((twin) => duplicateView(twin, texts, reader.language)),
      readings: readings.filter(({ application_id }) => application_id === row.id).map(readingView),
      texts,
      reader,
    }),
  )
}

type VendorRow = ApplicationRow["vendor"]

interface Read {
  row: ApplicationRow
  products: readonly ShownProduct[]
  duplicates: DuplicateView[]
  readings: PaperReading[]
  texts: TextsOf
  reader: Reader
}

function applicationView({ row, products, duplicates, readings, texts, reader }: Read): ApplicationView {
  const { vendor } = row
  const { by, language } = reader
  const checklist = checklistView(row, row.papers, { language, numbers: reader.papers })
  const moves = applicationMoves(row.moves)
  const crafts = vendor.crafts as unknown as string[]
  return {
    id: row.id,
    status: row.status,
    kind: vendor.kind,
    name: texts(vendor.id, "name", vendor.name),
    story: texts(vendor.id, "story", vendor.story),
    province: vendor.province,
    province_name: provinceName(vendor.province, language),
    commune: textIn(texts(vendor.id, "commune", vendor.commune), language),
    founded: vendor.founded,
    members: vendor.members_count,
    women_members: vendor.women_members_count,
    crafts,
    craft_names: crafts.map((slug) => craftTree.name("craft", slug)[language]),
    register_no: vendor.register_no,
    register_court: vendor.register_court,
    ice: vendor.ice,
    ice_valid: vendor.ice === null ? null : iceIsValid(vendor.ice),
    contact_name: row.contact_name,
    contact_email: vendor.contact_email,
    contact_phone: vendor.contact_phone,
    submitted_at: row.submitted_at ? new Date(row.submitted_at).toISOString() : null,
    vendor: { id: vendor.id, handle: vendor.handle },
    shop: shopView(vendor, products, texts, language),
    products: products.map((product) => productView(product, texts, language)),
    checklist: reader.papers ? checklist : checklist.map((item) => ({ ...item, papers: [] })),
    duplicates,
    readings,
    moves,
    next: openDecisions({ status: row.status, moves }, by),
  }
}

/** Oldest first, each with whom its maker acted for. */
export function applicationMoves(rows: ApplicationRow["moves"]): ApplicationMoveView[] {
  return inTime(rows).map((row) => ({
    ...moveView<ApplicationStatus>(row),
    acting_for: row.acting_for as ApplicationMoveView["acting_for"],
  }))
}

function shopView(vendor: VendorRow, products: readonly ShownProduct[], texts: TextsOf, language: Language): OpenedShop | null {
  const { opened_at, stock_location_id, shipping_profile_id, home_option_id, pickup_option_id } = vendor
  if (!opened_at || !stock_location_id || !shipping_profile_id) return null
  const options: [string | null, string][] = [
    [home_option_id, DELIVERY_NAMES.home.fr],
    [pickup_option_id, DELIVERY_NAMES.pickup.fr],
  ]
  return {
    opened_at: new Date(opened_at).toISOString(),
    stock_location_id,
    shipping_profile_id,
    delivery_options: options.flatMap(([id, french]) => (id ? [textIn(texts(id, "name", french), language)] : [])),
    products_on_sale: products.filter(({ published }) => published).length,
    invited: vendor.members
      .filter(({ status }) => status !== "removed")
      .map((member) => ({ name: member.name, login: loginOfMember(member), accepted: member.status === "active" })),
  }
}
