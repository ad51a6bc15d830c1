import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"

vi.mock("../environment.js", () => ({ environment: { API_URL: "http://api.test", PUBLISHABLE_KEY: "pk_test" } }))
const { ask } = await import("./ask.js")

const answer = (body: unknown, status = 200) => new Response(typeof body === "string" ? body : JSON.stringify(body), { status })
const lost = () => Promise.reject(new TypeError("fetch failed"))

describe("ask", () => {
  const fetched = vi.fn<typeof fetch>()

  beforeEach(() => {
    vi.stubGlobal("fetch", fetched)
    vi.useFakeTimers()
  })
  afterEach(() => {
    fetched.mockReset()
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  /** Runs until the pause before a second try is over. */
  const settled = async <T>(asked: Promise<T>) => {
    const result = asked.then(
      (value) => ({ value }),
      (trouble) => ({ trouble }),
    )
    await vi.runAllTimersAsync()
    return result
  }

  it("carries the key and the customer's language to the API", async () => {
    fetched.mockResolvedValue(answer({ ok: true }))
    expect(await settled(ask("/store/crafts", { language: "ar", query: { craft: ["a", "b"] } }))).toEqual({ value: { ok: true } })
    const [address, init] = fetched.mock.calls[0]!
    expect(address).toBe("http://api.test/store/crafts?craft=a&craft=b")
    expect(init?.headers).toMatchObject({ "x-publishable-api-key": "pk_test", "x-medusa-locale": "ar-MA" })
  })

  it("tries a read twice when nothing comes back", async () => {
    fetched.mockImplementationOnce(lost).mockResolvedValueOnce(answer({ ok: true }))
    expect(await settled(ask("/store/crafts", { language: "fr" }))).toEqual({ value: { ok: true } })
    fetched.mockImplementation(lost)
    expect(await settled(ask("/store/crafts", { language: "fr" }))).toMatchObject({ trouble: { code: "unreachable" } })
    expect(fetched).toHaveBeenCalledTimes(4)
  })

  it("tries a write once: nobody knows what a lost one did", async () => {
    fetched.mockImplementation(lost)
    expect(await settled(ask("/store/carts", { language: "fr", method: "POST", body: {} }))).toMatchObject({
      trouble: { code: "unreachable" },
    })
    expect(fetched).toHaveBeenCalledTimes(1)
  })

  it("does not repeat a refusal", async () => {
    fetched.mockResolvedValue(answer({ code: "not_found", message: "Rien." }, 404))
    expect(await settled(ask("/store/crafts/x", { language: "fr" }))).toMatchObject({ trouble: { code: "not_found", sentence: "Rien." } })
    expect(fetched).toHaveBeenCalledTimes(1)
  })

  it("says that an answer came too late, and that one could not be read", async () => {
    fetched.mockRejectedValueOnce(Object.assign(new Error(), { name: "TimeoutError" }))
    expect(await settled(ask("/store/crafts", { language: "fr" }))).toMatchObject({ trouble: { code: "slow" } })
    fetched.mockResolvedValueOnce(answer("<html>"))
    expect(await settled(ask("/store/crafts", { language: "fr" }))).toMatchObject({ trouble: { code: "internal" } })
  })
})
