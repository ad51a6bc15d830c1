import { describe, expect, it } from "vitest"
import { confirmerOf, holderOf, isHolder, keepNumber, openNumber } from "./bank-account"
import { KeyRing } from "./key-ring"

const keys = new KeyRing(`k:${"k".repeat(43)}=`)
const RIB = "011270000012345678900126"

it("keeps a number closed, with its last digits and a fingerprint that nobody can guess", () => {
  const [a, b] = [keepNumber(keys, "bacc_1", RIB), keepNumber(keys, "bacc_1", RIB)]
  expect(JSON.stringify(a)).not.toContain(RIB)
  expect(a.last4).toBe("0126")
  expect(a.fingerprint).not.toBe(b.fingerprint)
  expect(openNumber(keys, "bacc_1", a)).toBe(RIB)
  expect(() => openNumber(keys, "bacc_1", { ...a, fingerprint: b.fingerprint })).toThrow("not the one")
})

it.each<[string, boolean]>([
  ["Coopérative Najmat (Fès)", true],
  ["A2", true],
  ["=SUM(A1)", false],
  ["Najmat & Cie", false],
  ["تعاونية", false],
  ["N", false],
  ["x".repeat(71), false],
])("takes %j as a holder: %s", (name, taken) => expect(isHolder(name)).toBe(taken))

it.each([
  ["Coopérative « Najmat »", "Coopérative Najmat"],
  ["=1+1 Dar l’hirfa", "Dar l'hirfa"],
])("writes %j as %j", (name, holder) => {
  expect(holderOf(name)).toBe(holder)
  expect(isHolder(holder)).toBe(true)
})

describe("a change is confirmed", () => {
  const [manager, second, treasurer, orders] = [
    { id: "m1", role: "manager" },
    { id: "m2", role: "manager" },
    { id: "t1", role: "treasurer" },
    { id: "o1", role: "orders" },
  ] as const

  it.each([
    ["by the treasurer when the manager asked", manager, [manager, treasurer], "treasurer"],
    ["by the manager when the treasurer asked", treasurer, [manager, treasurer], "manager"],
    ["by the chamber when the manager is alone", manager, [manager, orders], "chamber"],
    ["by the chamber when there are two managers and no treasurer", manager, [manager, second], "chamber"],
  ] as const)("%s", (_, asked, members, expected) => expect(confirmerOf(asked, members)).toBe(expected))
})
