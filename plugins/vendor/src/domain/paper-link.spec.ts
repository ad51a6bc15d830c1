import { describe, expect, it } from "vitest"
import { paperPath, readTicket } from "./paper-link"

const SECRET = "a secret of the marketplace"
const NOW = Date.parse("2026-11-28T10:00:00Z")
const ticket = { paper_id: "papr_1", by: "moderator:user_1", expires: NOW / 1000 + 120 }
const queryOf = (path: string) => Object.fromEntries(new URL(path, "http://x").searchParams)
const query = queryOf(paperPath(ticket, SECRET))
const read = (id: string, given: Record<string, unknown>, { secret = SECRET, now = NOW } = {}) => readTicket(id, given, secret, now)

describe("a link to a paper", () => {
  it("names its reader and is good until it ends", () => {
    expect(read("papr_1", query)).toEqual(ticket)
    expect(read("papr_1", query, { now: NOW + 119_999 })).toEqual(ticket)
    expect(read("papr_1", query, { now: NOW + 120_000 })).toBeNull()
  })

  it("is of one paper, one reader and one end only", () => {
    expect(read("papr_2", query)).toBeNull()
    expect(read("papr_1", { ...query, by: "moderator:user_2" })).toBeNull()
    expect(read("papr_1", { ...query, expires: String(ticket.expires + 1) })).toBeNull()
    expect(read("papr_1", query, { secret: "another secret" })).toBeNull()
  })

  it("is nothing when it is malformed", () => {
    for (const wrong of [
      {},
      { ...query, signature: "" },
      { ...query, signature: `${query.signature}A` },
      { ...query, expires: "soon" },
      { ...query, by: ["a", "b"] },
    ]) {
      expect(read("papr_1", wrong)).toBeNull()
    }
  })
})
