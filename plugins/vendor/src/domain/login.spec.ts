import { describe, expect, it } from "vitest"
import { loginOf, loginOfMember } from "./login"

describe("loginOf", () => {
  it.each([
    [" Khadija@Example.org ", "khadija@example.org"],
    ["06 12 34 56 78", "+212612345678"],
    ["+212 6 12-34-56-78", "+212612345678"],
    ["٠٦١٢٣٤٥٦٧٨", "+212612345678"],
    ["0612345678@example.org", "0612345678@example.org"],
    ["06 12", "06 12"],
  ])("reads %j as %j", (written, login) => expect(loginOf(written)).toBe(login))
})

describe("loginOfMember", () => {
  it("is the address where there is one", () => {
    expect(loginOfMember({ email: "a@b.c", phone: "+212612345678" })).toBe("a@b.c")
    expect(loginOfMember({ email: null, phone: "+212612345678" })).toBe("+212612345678")
  })
})
