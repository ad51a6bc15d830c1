import type { ApplicantAction, ConsignmentAction, LocaleTag, ReturnAction } from "@tawiza/contract"

/** Which orders a list shows: those that still want work, or those that are over. */
export type ListName = "open" | "done"

/** Deeds that ask why before they are done; each has a screen of its own. */
export const QUESTIONS = ["decline", "refuse"] as const satisfies readonly ConsignmentAction[]
export type Question = (typeof QUESTIONS)[number]

/** The three questions about a piece, in their order. */
export const PRODUCT_STEPS = ["photo", "what", "price"] as const
export type ProductStep = (typeof PRODUCT_STEPS)[number]

/** What else can be said of a piece, each a question of its own. */
export const PRODUCT_SECTIONS = [
  "words_ar",
  "words_fr",
  "words_en",
  "materials",
  "techniques",
  "size",
  "care",
  "makers",
  "photos",
  "options",
] as const
export type ProductSection = (typeof PRODUCT_SECTIONS)[number]

export const isQuestionOfThree = (step: ProductStep | ProductSection | null): step is ProductStep =>
  PRODUCT_STEPS.some((one) => one === step)

export const PRODUCT_VERBS = ["publish", "unpublish", "archive"] as const
export type ProductVerb = (typeof PRODUCT_VERBS)[number]

/** More open orders than a workshop can have, and as many finished ones as somebody scrolls. */
const LONGEST: Record<ListName, number> = { open: 200, done: 50 }

/** Every address of the desk, in one place. Screens and links never write one themselves. */
export const paths = {
  orders: () => "/desk",
  done: () => "/desk?state=done",
  order: (id: string) => `/desk/orders/${encodeURIComponent(id)}`,
  question: (id: string, question: Question) => `/desk/orders/${encodeURIComponent(id)}/${question}`,
  invitation: (code: string) => `/desk/invitation/${encodeURIComponent(code)}`,
  me: () => "/desk/me",
  members: () => "/desk/members",
  money: () => "/desk/money",
  documents: () => "/desk/money/documents",
  returns: () => "/desk/returns",
  doneReturns: () => "/desk/returns?state=done",
  choose: () => "/desk/choose",
  payouts: () => "/desk/money/payouts",
  bankAccount: () => "/desk/money/bank-account",
  application: () => "/desk/application",
  applicationStep: (step: string) => `/desk/application/${encodeURIComponent(step)}`,
  products: () => "/desk/products",
  newProduct: () => "/desk/products/new",
  importProducts: () => "/desk/products/import",
  template: () => "/desk/template.csv",
  product: (id: string) => `/desk/products/${encodeURIComponent(id)}`,
  productStep: (id: string, step: ProductStep | ProductSection) => `/desk/products/${encodeURIComponent(id)}?step=${step}`,
}

/** Pieces that a list shows at once; nobody scrolls through more on a telephone. */
const MOST_PIECES = 200

/** Papers that a list shows at once; the table has them all. */
const MOST_INVOICES = 50

/** Parcels that the money page tells of at once. */
const MOST_EARNINGS = 50

/** Addresses that go with the choice of a vendor. */
export const OF_VENDOR = "/desk/api/vendor/"

/** Payouts that their page tells of at once: two years of weekly ones. */
const MOST_PAYOUTS = 100

/** The desk's own endpoints; `src/pages/desk/api` answers them and adds the token. */
export const api = {
  session: () => "/desk/api/session",
  acting: () => "/desk/api/session/acting",
  memberships: () => "/desk/api/vendor/memberships",
  me: () => "/desk/api/vendor/me",
  pauseShop: () => "/desk/api/vendor/me/pause",
  reopenShop: () => "/desk/api/vendor/me/reopen",
  appealSuspension: () => "/desk/api/vendor/me/appeal",
  members: () => "/desk/api/vendor/members",
  member: (id: string) => `/desk/api/vendor/members/${encodeURIComponent(id)}`,
  removeMember: (id: string) => `/desk/api/vendor/members/${encodeURIComponent(id)}/remove`,
  reinviteMember: (id: string) => `/desk/api/vendor/members/${encodeURIComponent(id)}/invite`,
  consignments: (state: ListName) => `/desk/api/vendor/consignments?state=${state}&limit=${LONGEST[state]}`,
  consignment: (id: string) => `/desk/api/vendor/consignments/${encodeURIComponent(id)}`,
  act: (id: string, action: ConsignmentAction) => `/desk/api/vendor/consignments/${encodeURIComponent(id)}/${action}`,
  returns: (state: ListName) => `/desk/api/vendor/returns?state=${state}&limit=${LONGEST[state]}`,
  returnAction: (id: string, action: ReturnAction) => `/desk/api/vendor/returns/${encodeURIComponent(id)}/${action}`,
  refusedParcel: (id: string) => `/desk/api/vendor/refused-parcels/${encodeURIComponent(id)}`,
  application: () => "/desk/api/vendor/applications/me",
  applicationAction: (action: ApplicantAction) => `/desk/api/vendor/applications/me/${action}`,
  papers: (requirement: string, expires_on = "") =>
    `/desk/api/vendor/applications/me/papers?${new URLSearchParams({ requirement, ...(expires_on && { expires_on }) })}`,
  paperLink: (id: string) => `/desk/api/vendor/applications/me/papers/${encodeURIComponent(id)}/link`,
  removePaper: (id: string) => `/desk/api/vendor/applications/me/papers/${encodeURIComponent(id)}/remove`,
  products: () => `/desk/api/vendor/products?limit=${MOST_PIECES}`,
  newProduct: () => "/desk/api/vendor/products",
  product: (id: string) => `/desk/api/vendor/products/${encodeURIComponent(id)}`,
  productVerb: (id: string, verb: ProductVerb) => `/desk/api/vendor/products/${encodeURIComponent(id)}/${verb}`,
  importProducts: (dry_run: boolean) => `/desk/api/vendor/products/import${dry_run ? "?dry_run=true" : ""}`,
  publishProducts: () => "/desk/api/vendor/products/publish",
  exportAll: () => "/desk/api/vendor/export",
  stock: () => "/desk/api/vendor/stock",
  pictures: () => "/desk/api/vendor/pictures",
  crafts: () => "/desk/api/vendor/crafts",
  balance: () => "/desk/api/vendor/balance",
  earnings: () => `/desk/api/vendor/earnings?limit=${MOST_EARNINGS}`,
  quote: (price_minor: number, craft: string | null) =>
    `/desk/api/vendor/earnings/quote?${new URLSearchParams({ price_minor: String(price_minor), ...(craft && { craft }) })}`,
  statements: () => "/desk/api/vendor/statements",
  statement: (month: string, format: "pdf" | "csv", locale: LocaleTag) =>
    `/desk/api/vendor/statement?month=${month}&format=${format}&locale=${locale}`,
  invoices: () => `/desk/api/vendor/invoices?limit=${MOST_INVOICES}`,
  invoiceTable: () => "/desk/api/vendor/invoices?format=csv",
  invoice: (id: string, locale: LocaleTag) => `/desk/api/vendor/invoices/${encodeURIComponent(id)}?locale=${locale}`,
  tax: () => "/desk/api/vendor/tax",
  payouts: () => `/desk/api/vendor/payouts?limit=${MOST_PAYOUTS}`,
  bankAccount: () => "/desk/api/vendor/bank-account",
  decideBankAccount: (deed: "confirm" | "refuse") => `/desk/api/vendor/bank-account/${deed}`,
  openStripeAccount: () => "/desk/api/vendor/stripe-account",
  lookAtStripeAccount: () => "/desk/api/vendor/stripe-account/look",
  useStripeAccount: () => "/desk/api/vendor/stripe-account/use",
  invitation: (code: string) => `/desk/api/vendor/invitations/${encodeURIComponent(code)}`,
  acceptInvitation: (code: string) => `/desk/api/vendor/invitations/${encodeURIComponent(code)}/accept`,
}

export type Route =
  | { name: "orders"; list: ListName }
  | { name: "order"; id: string }
  | { name: "question"; id: string; question: Question }
  | { name: "invitation"; code: string }
  | { name: "me" }
  | { name: "members" }
  | { name: "money" }
  | { name: "documents" }
  | { name: "returns"; list: ListName }
  | { name: "choose" }
  | { name: "payouts" }
  | { name: "bank-account" }
  | { name: "application"; step: string | null }
  | { name: "products" }
  | { name: "import" }
  /** Null is a piece that is only beginning. */
  | { name: "product"; id: string | null; step: ProductStep | ProductSection | null }
  | { name: "lost" }

/** The screen that an address asks for. */
export function routeOf(pathname: string, search = ""): Route {
  const [desk, first, second, third, ...rest] = pathname.split("/").filter(Boolean)
  if (desk !== "desk" || rest.length > 0) return { name: "lost" }
  if (first === undefined) {
    return { name: "orders", list: listIn(search) }
  }
  if (first === "me" && second === undefined) return { name: "me" }
  if (first === "members" && second === undefined) return { name: "members" }
  if (first === "money" && second === undefined) return { name: "money" }
  if (first === "money" && second === "documents" && third === undefined) return { name: "documents" }
  if (first === "returns" && second === undefined) return { name: "returns", list: listIn(search) }
  if (first === "choose" && second === undefined) return { name: "choose" }
  if (first === "money" && third === undefined && (second === "payouts" || second === "bank-account")) return { name: second }
  const value = decoded(second)
  if (first === "application" && third === undefined) return { name: "application", step: value }
  if (first === "products" && third === undefined) return productRoute(value, search)
  const question = QUESTIONS.find((known) => known === third)
  if (first === "orders" && value && question) return { name: "question", id: value, question }
  if (third !== undefined) return { name: "lost" }
  if (first === "orders" && value) return { name: "order", id: value }
  if (first === "invitation" && value) return { name: "invitation", code: value }
  return { name: "lost" }
}

const listIn = (search: string): ListName => (new URLSearchParams(search).get("state") === "done" ? "done" : "open")

function productRoute(value: string | null, search: string): Route {
  if (value === null) return { name: "products" }
  if (value === "import") return { name: "import" }
  if (value === "new") return { name: "product", id: null, step: "photo" }
  const asked = new URLSearchParams(search).get("step")
  return { name: "product", id: value, step: [...PRODUCT_STEPS, ...PRODUCT_SECTIONS].find((step) => step === asked) ?? null }
}

/** A half-typed `%` is an address we do not have, not a crash. */
function decoded(segment: string | undefined): string | null {
  try {
    return segment === undefined ? null : decodeURIComponent(segment)
  } catch {
    return null
  }
}
