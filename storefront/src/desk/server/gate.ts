import { APPLICANT_ACTIONS, CONSIGNMENT_ACTIONS, LOCALES, RETURN_ACTIONS } from "@tawiza/contract"
import { PRODUCT_VERBS } from "../paths.js"

/** A request that may pass to the API. */
export interface Passage {
  /** Address below the API's origin, rebuilt from known parts. */
  path: string
  /** Whether it goes with the member's token; an invitation is answered before there is one. */
  signed: boolean
  /** Whether its body is a file, passed on as it is. */
  file: boolean
  /** Whether its answer may take minutes and comes line by line or as a file. */
  long?: true
}

interface Door {
  method: "GET" | "POST"
  path: RegExp
  /** The query it may carry, as a whole. */
  query?: RegExp
  signed: boolean
  file?: boolean
  long?: true
}

const PREFIX = "/desk/api"
const ID = "[\\w-]{1,128}"
const ACTIONS = Object.keys(CONSIGNMENT_ACTIONS).join("|")
const TAGS = Object.values(LOCALES).join("|")
const RETURNS = Object.keys(RETURN_ACTIONS).join("|")
const APPLICANT = Object.keys(APPLICANT_ACTIONS).join("|")

/** The vendor routes that the desk's screens use. Everything else stays shut, so that a script in the page reaches nothing more. */
const DOORS: readonly Door[] = [
  { method: "GET", path: /^\/vendor\/(me|memberships)$/, signed: true },
  { method: "POST", path: /^\/vendor\/me\/(pause|reopen|appeal)$/, signed: true },
  { method: "GET", path: /^\/vendor\/members$/, signed: true },
  { method: "POST", path: new RegExp(`^/vendor/members(/${ID}(/(remove|invite))?)?$`), signed: true },
  { method: "GET", path: /^\/vendor\/consignments$/, query: /^\?state=(open|done)&limit=\d{1,3}$/, signed: true },
  { method: "GET", path: new RegExp(`^/vendor/consignments/${ID}$`), signed: true },
  { method: "POST", path: new RegExp(`^/vendor/consignments/${ID}/(${ACTIONS})$`), signed: true },
  { method: "GET", path: /^\/vendor\/returns$/, query: /^\?state=(open|done)&limit=\d{1,3}$/, signed: true },
  { method: "POST", path: new RegExp(`^/vendor/returns/${ID}/(${RETURNS})$`), signed: true },
  { method: "GET", path: new RegExp(`^/vendor/refused-parcels/${ID}$`), signed: true },
  { method: "GET", path: /^\/vendor\/applications\/me$/, signed: true },
  { method: "POST", path: new RegExp(`^/vendor/applications/me(/(${APPLICANT}))?$`), signed: true },
  {
    method: "POST",
    path: /^\/vendor\/applications\/me\/papers$/,
    query: /^\?requirement=[\w%-]{1,90}(&expires_on=\d{4}-\d{2}-\d{2})?$/,
    signed: true,
    file: true,
  },
  { method: "GET", path: new RegExp(`^/vendor/applications/me/papers/${ID}/link$`), signed: true },
  { method: "POST", path: new RegExp(`^/vendor/applications/me/papers/${ID}/remove$`), signed: true },
  { method: "GET", path: /^\/vendor\/products$/, query: /^\?limit=\d{1,3}$/, signed: true },
  { method: "GET", path: new RegExp(`^/vendor/products/${ID}$`), signed: true },
  { method: "POST", path: /^\/vendor\/products\/import$/, query: /^(\?dry_run=true)?$/, signed: true, file: true, long: true },
  { method: "GET", path: /^\/vendor\/export$/, signed: true, long: true },
  { method: "POST", path: new RegExp(`^/vendor/products(/${ID}(/(${PRODUCT_VERBS.join("|")}))?)?$`), signed: true },
  { method: "POST", path: /^\/vendor\/stock$/, signed: true },
  { method: "GET", path: /^\/vendor\/balance$/, signed: true },
  { method: "GET", path: /^\/vendor\/earnings$/, query: /^\?limit=\d{1,3}$/, signed: true },
  { method: "GET", path: /^\/vendor\/earnings\/quote$/, query: /^\?price_minor=\d{1,9}(&craft=[\w-]{1,100})?$/, signed: true },
  { method: "GET", path: /^\/vendor\/(statements|tax)$/, signed: true },
  {
    method: "GET",
    path: /^\/vendor\/statement$/,
    query: new RegExp(`^\\?month=\\d{4}-\\d{2}&format=(pdf|csv)&locale=(${TAGS})$`),
    signed: true,
  },
  { method: "GET", path: /^\/vendor\/invoices$/, query: /^\?(limit=\d{1,3}|format=csv)$/, signed: true },
  { method: "GET", path: new RegExp(`^/vendor/invoices/${ID}$`), query: new RegExp(`^\\?locale=(${TAGS})$`), signed: true },
  { method: "GET", path: /^\/vendor\/payouts$/, query: /^\?limit=\d{1,3}$/, signed: true },
  { method: "GET", path: /^\/vendor\/bank-account$/, signed: true },
  { method: "POST", path: /^\/vendor\/bank-account(\/(confirm|refuse))?$/, signed: true },
  { method: "POST", path: /^\/vendor\/stripe-account(\/(look|use))?$/, signed: true },
  { method: "GET", path: /^\/vendor\/crafts$/, signed: true },
  { method: "POST", path: /^\/vendor\/pictures$/, signed: true, file: true },
  { method: "GET", path: new RegExp(`^/vendor/invitations/${ID}$`), signed: false },
  { method: "POST", path: new RegExp(`^/vendor/invitations/${ID}/accept$`), signed: false },
]

/** Where a request to `/desk/api/vendor/…` leads, or null where the desk has no door. `address` is as it was sent, not decoded. */
export function passageOf(method: string, address: URL): Passage | null {
  if (!address.pathname.startsWith(`${PREFIX}/`)) return null
  const path = address.pathname.slice(PREFIX.length)
  const door = DOORS.find((door) => door.method === method && door.path.test(path))
  if (!door || !(door.query ?? /^$/).test(address.search)) return null
  return { path: path + address.search, signed: door.signed, file: door.file ?? false, ...(door.long && { long: true }) }
}
