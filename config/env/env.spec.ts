import { describe, expect, it } from "vitest"
import { EnvironmentError, readBackendEnv, readStorefrontEnv } from "./index.js"

const enough = {
  DATABASE_URL: "postgres://tawiza@127.0.0.1:5432/tawiza",
  JWT_SECRET: "j".repeat(32),
  COOKIE_SECRET: "c".repeat(32),
  BANK_KEYS: `new:${"k".repeat(43)}=, old:${"o".repeat(43)}=`,
  DATA_DIR: "/var/lib/tawiza",
}

const problemsOf = (variables: Record<string, string>) => {
  try {
    readBackendEnv(variables)
    return []
  } catch (error) {
    return (error as EnvironmentError).problems
  }
}

describe("the backend's environment", () => {
  it("is read with its defaults", () => {
    expect(readBackendEnv(enough)).toMatchObject({
      PORT: 9000,
      WORKER_MODE: "shared",
      ADMIN_DISABLED: false,
      SHOP_URL: "http://localhost:8000",
    })
  })

  it("names everything that is missing or wrong at once", () => {
    const wrong = { DATABASE_URL: "", JWT_SECRET: "short", BANK_KEYS: "k1:short", PORT: "99999", REDIS_URL: "http://x" }
    expect(problemsOf({ ...enough, ...wrong })).toEqual([
      "DATABASE_URL is missing",
      "REDIS_URL is not a redis: or rediss: address",
      "JWT_SECRET needs at least 16 characters",
      "BANK_KEYS is not a list of <name>:<32 bytes in base64>",
      "PORT is not a port",
    ])
  })

  it("refuses object storage that is set by halves, and takes it whole", () => {
    expect(problemsOf({ ...enough, S3_BUCKET: "tawiza" })).toContain("S3_ENDPOINT is missing, but other S3_* variables are set")
    const whole = { S3_ENDPOINT: "http://s3:9000", S3_BUCKET: "tawiza", S3_ACCESS_KEY_ID: "a", S3_SECRET_ACCESS_KEY: "b" }
    expect(problemsOf({ ...enough, ...whole })).toEqual([])
  })

  it("refuses card payment that is set by halves or by the wrong key, and takes it whole", () => {
    const whole = { STRIPE_API_KEY: "sk_test_1", STRIPE_PUBLISHABLE_KEY: "pk_test_1", STRIPE_WEBHOOK_SECRET: "whsec_1" }
    expect(problemsOf({ ...enough, ...whole })).toEqual([])
    expect(problemsOf({ ...enough, ...whole, STRIPE_WEBHOOK_SECRET: "" })).toEqual([
      "STRIPE_WEBHOOK_SECRET is missing, but other STRIPE_* variables are set",
    ])
    expect(problemsOf({ ...enough, ...whole, STRIPE_CONNECT: "true" })).toEqual([])
    expect(problemsOf({ ...enough, STRIPE_CONNECT: "true" })).toEqual(["STRIPE_API_KEY is missing, but STRIPE_CONNECT is true"])
    expect(problemsOf({ ...enough, ...whole, STRIPE_CONNECT: "yes" })).toEqual(["STRIPE_CONNECT is not true or false"])
    expect(problemsOf({ ...enough, ...whole, STRIPE_API_KEY: "pk_test_1" })).toEqual(["STRIPE_API_KEY is not a secret key (sk_… or rk_…)"])
  })

  it("drops a slash at the end of an address", () => {
    expect(readBackendEnv({ ...enough, SHOP_URL: "https://shop.example/" }).SHOP_URL).toBe("https://shop.example")
  })
})

describe("the storefront's environment", () => {
  it("needs a publishable key", () => {
    expect(() => readStorefrontEnv({})).toThrow("PUBLISHABLE_KEY is missing")
    expect(() => readStorefrontEnv({ PUBLISHABLE_KEY: "sk_1" })).toThrow("PUBLISHABLE_KEY is not a publishable key")
    expect(readStorefrontEnv({ PUBLISHABLE_KEY: "pk_1", DEMO: "true" }).DEMO).toBe(true)
  })
})
