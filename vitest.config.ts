import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { defineConfig } from "vitest/config"

const everywhere = ["**/node_modules/**", "**/dist/**", "**/.medusa/**", "**/.data/**"]
/** Real servers and browsers: one file at a time, unless a project says otherwise, so that one file's load is not another's timeout. */
const slow = { fileParallelism: false, pool: "forks", testTimeout: 120_000, hookTimeout: 240_000 } as const

/** With servers and databases of their own, or patience: they wait more than they reckon. */
const twoAtATime = { ...slow, fileParallelism: true, maxWorkers: 2, sequence: { groupOrder: 3 } } as const

const serverTests = globSync("test/{stories,model,chaos}/**/*.spec.ts", { cwd: import.meta.dirname })
const browserTests = globSync("test/e2e/**/*.spec.ts", { cwd: import.meta.dirname })
const saying = (files: readonly string[], words: RegExp) =>
  files.filter((file) => words.test(readFileSync(join(import.meta.dirname, file), "utf8")))
const without = (files: readonly string[], others: readonly string[]) => files.filter((file) => !others.includes(file))

/** They ask for the one backend that the tests of a project share, themselves or by `people()`. */
const SHARING = /\binject\(|\bpeople\(\)/
/**
 * They wait for every transaction on the server, also of other databases, as the ledger's checkpoints and the index's outbox do; or they copy
 * its files, which another test may drop.
 */
const OF_THE_SERVER = /\baLedger\(|\bloop\.look\(|\bstartWithTestDatabases\(/
/** They share a backend, count nothing that another of them could change, and wait for minutes to pass. */
const patient = ["vendor-life", "routing-once", "ship-together"].flatMap((name) => serverTests.filter((file) => file.includes(name)))
const oneAtATime = without([...new Set([...saying(serverTests, SHARING), ...saying(serverTests, OF_THE_SERVER)])], patient)
const sharedShop = saying(browserTests, SHARING)

/**
 * Quick projects come first. (No order is 0: on two cores Vitest puts that group last.)
 * `npm test` prepares what the later projects need: built workspaces, a Postgres with its templates, a Chromium.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["{backend,storefront,plugins/*}/src/**/*.spec.{ts,tsx}", "config/**/*.spec.ts"],
          exclude: everywhere,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: "architecture",
          include: ["test/architecture/**/*.spec.ts"],
          testTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: "search",
          include: ["test/{relevance,search}/**/*.spec.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: "payment",
          include: ["test/payment/**/*.spec.ts"],
          testTimeout: 60_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...twoAtATime,
          name: "apart",
          include: without(serverTests, [...oneAtATime, ...patient]),
        },
      },
      {
        test: {
          ...twoAtATime,
          name: "patient",
          include: patient,
          globalSetup: "test/support/setup-integration.ts",
        },
      },
      {
        test: {
          ...twoAtATime,
          name: "e2e-apart",
          include: without(browserTests, sharedShop),
        },
      },
      {
        test: {
          ...slow,
          name: "integration",
          include: oneAtATime,
          globalSetup: "test/support/setup-integration.ts",
          sequence: { groupOrder: 4 },
        },
      },
      {
        test: {
          ...slow,
          name: "e2e",
          include: sharedShop,
          globalSetup: "test/support/setup-e2e.ts",
          sequence: { groupOrder: 5 },
        },
      },
    ],
  },
})
