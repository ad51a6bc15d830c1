import { join } from "node:path"
import type { TestDatabases } from "@tawiza/config/test/databases"

/** The folder of the clone. */
export const ROOT = join(import.meta.dirname, "../..")

/** @throws Error when the test runner did not prepare what the test needs */
function prepared(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run this test by npm test -- <part of its path>, which prepares what it needs.`)
  return value
}

export const testDatabases = (): TestDatabases => JSON.parse(prepared("TEST_DATABASES")) as TestDatabases

/** Files, messages and logs of the tests' servers. */
export const testData = () => prepared("TEST_DATA")
