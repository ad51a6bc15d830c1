import { expect, it } from "vitest"
import { KeyRing } from "./key-ring"

const key = (letter: string) => `${letter.repeat(43)}=`
const old = new KeyRing(`old:${key("o")}`)
const both = new KeyRing(`new:${key("n")}, old:${key("o")}`)
const plain = Buffer.from("011270000012345678900126")

it("opens what it has sealed, and seals the same differently each time", () => {
  const [a, b] = [old.seal(plain, "bacc_1"), old.seal(plain, "bacc_1")]
  expect(old.open(a, "bacc_1")).toEqual(plain)
  expect(a.sealed).not.toBe(b.sealed)
  expect(Buffer.from(a.sealed, "base64").includes(plain)).toBe(false)
})

it("does not open what was moved to another row, or changed by one bit", () => {
  const sealed = old.seal(plain, "bacc_1")
  expect(() => old.open(sealed, "bacc_2")).toThrow()
  const bytes = Buffer.from(sealed.sealed, "base64")
  for (const at of [0, 12, 28, bytes.length - 1]) {
    const bent = Buffer.from(bytes)
    bent[at] = (bent[at] as number) ^ 1
    expect(() => old.open({ ...sealed, sealed: bent.toString("base64") }, "bacc_1")).toThrow()
  }
})

it("is rotated: the new key seals, the old one still opens, and without it nothing does", () => {
  const before = old.seal(plain, "bacc_1")
  expect(both.open(before, "bacc_1")).toEqual(plain)
  const after = both.seal(both.open(before, "bacc_1"), "bacc_1")
  expect(after.key_id).toBe("new")
  const alone = new KeyRing(`new:${key("n")}`)
  expect(alone.open(after, "bacc_1")).toEqual(plain)
  expect(() => alone.open(before, "bacc_1")).toThrow(`no key "old"`)
})

it.each(["", "k1", "k1:", "k1:c2hvcnQ="])("is not made of %j", (text) => expect(() => new KeyRing(text)).toThrow(RangeError))
