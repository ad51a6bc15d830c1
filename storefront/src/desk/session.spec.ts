import { type ActingMember, MEMBER_MAY } from "@tawiza/contract"
import { describe, expect, it, vi } from "vitest"
import type { Asking } from "./client.js"
import { Trouble } from "./errors.js"
import { createSession } from "./session.js"

const member = (id: string): ActingMember => ({
  member: { id, name: id, login: `${id}@example.org`, language: "ar", role: "manager", may: MEMBER_MAY.manager },
  others: 1,
  vendor: {
    id: "ven_1",
    handle: "tazarbit",
    name: { fr: "Tazarbit" },
    kind: "cooperative",
    status: "open",
    seal_id: "tazarbit",
    back_on: null,
    suspension: null,
  },
})

function aDoor(...answers: unknown[]) {
  const asked: Asking[] = []
  const seen = { welcomed: [] as string[], forgotten: 0 }
  const session = createSession({
    ask: async <T>(_: string, asking: Asking = {}) => {
      asked.push(asking)
      const answer = answers.shift()
      if (answer instanceof Error) throw answer
      return answer as T
    },
    welcome: ({ member }) => seen.welcomed.push(member.id),
    forget: () => seen.forgotten++,
  })
  return { session, asked, seen }
}

describe("who sits at the desk", () => {
  it("is asked of the server at the start", async () => {
    const { session, seen } = aDoor(member("khadija"))
    await session.open()
    expect(session.state()).toMatchObject({ phase: "in", acting: { member: { id: "khadija" } } })
    expect(seen).toEqual({ welcomed: ["khadija"], forgotten: 0 })
  })

  it.each([
    ["nobody", null, { phase: "out", why: null }],
    ["a token that has run out", new Trouble("unauthorized"), { phase: "out", why: "expired" }],
    ["no answer", new Trouble("unreachable"), { phase: "failed" }],
  ])("%s leads to its own screen", async (_, answer, state) => {
    const { session } = aDoor(answer)
    await session.open()
    expect(session.state()).toMatchObject(state)
  })

  it("signs in with a tidied address and the password as it is", async () => {
    const { session, asked } = aDoor(member("khadija"))
    await session.signIn(" khadija@example.org ", " a b ")
    expect(asked[0]).toMatchObject({ method: "POST", body: { email: "khadija@example.org", password: " a b " } })
    expect(session.state().phase).toBe("in")
  })

  it("leaves a wrong password to the form", async () => {
    const { session } = aDoor(null, new Trouble("unauthorized"))
    await session.open()
    await expect(session.signIn("a@b.c", "x")).rejects.toMatchObject({ code: "unauthorized" })
    expect(session.state()).toEqual({ phase: "out", why: null })
  })

  it("keeps the work when the same member comes back, and forgets it for another", async () => {
    const { session, seen } = aDoor(member("khadija"), member("khadija"), member("hassan"))
    await session.open()
    session.notice(new Trouble("unauthorized"))
    await session.signIn("khadija@example.org", "x")
    expect(seen.forgotten).toBe(0)
    session.notice(new Trouble("unauthorized"))
    await session.signIn("hassan@example.org", "x")
    expect(seen.forgotten).toBe(1)
  })

  it("forgets when a member signs out, but not when the server could not be told", async () => {
    const { session, seen } = aDoor(member("khadija"), new Trouble("offline"), null)
    await session.open()
    await expect(session.signOut()).rejects.toMatchObject({ code: "offline" })
    expect(session.state().phase).toBe("in")
    expect(seen.forgotten).toBe(0)
    await session.signOut()
    expect(session.state()).toEqual({ phase: "out", why: "signed_out" })
    expect(seen.forgotten).toBe(1)
  })

  it("lets a person of several vendors choose, and forgets one vendor's work at the other's desk", async () => {
    const memberships = [{ id: "at-a" }, { id: "at-b" }]
    const { session, asked, seen } = aDoor({ memberships }, member("at-a"), member("at-b"))
    await session.signIn("khadija@example.org", "x")
    expect(session.state()).toEqual({ phase: "choosing", memberships })
    await session.choose("at-a")
    expect(seen).toEqual({ welcomed: ["at-a"], forgotten: 0 })
    await session.choose("at-b")
    expect(asked.at(-1)).toMatchObject({ method: "POST", body: { membership: "at-b" } })
    expect(seen).toEqual({ welcomed: ["at-a", "at-b"], forgotten: 1 })
  })

  it.each(["choose_vendor", "acting_changed"] as const)("asks again who sits here at %s", async (code) => {
    const { session, seen } = aDoor(member("at-a"), member("at-b"))
    await session.open()
    session.notice(new Trouble(code))
    await vi.waitFor(() => expect(session.state()).toMatchObject({ phase: "in", acting: { member: { id: "at-b" } } }))
    expect(seen.forgotten).toBe(1)
  })
})
