import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { defineConfig } from "vitest/config"

const everywhere = ["**/node_modules/**", "**/dist/**", "**/.medusa/**", "**/.data/**"]
/** Real servers and browsers: one file at a time, unless a project says otherwise, so that one file's load is not another's timeout. */
const slow = { fileParallelism: false, pool: "forks", testTimeout: 120_000, hookTimeout: 240_000 } as const

/** With servers and databases of their own, or patience: they wait more than they reckon. */
const twoAtATime = { ...slow, fileParallelism: true, maxWorkers: 2, sequence: { groupOrder: 3 } } as const

/**
 * What a test says that has to be alone: it asks for the one backend or shop that the tests of its project share, itself or by `people()`; it
 * waits for every transaction on the server, also of other databases, as the ledger's checkpoints and the index's outbox do; or it copies
 * the server's files, which another may drop.
 */
const ALONE = /\binject\(|\bpeople\(\)|\baLedger\(|\bloop\.look\(|\bstartWithTestDatabases\(/
/** The test files under these folders, told apart by what is written in them. */
const tests = (folders: string, { alone }: { alone: boolean }) =>
  globSync(`test/${folders}/**/*.spec.ts`, { cwd: import.meta.dirname }).filter(
    (file) => ALONE.test(readFileSync(join(import.meta.dirname, file), "utf8")) === alone,
  )
/** They share a backend, count nothing that another of them could change, and wait for minutes to pass. */
const PATIENT = ["test/stories/vendor-life.spec.ts", "test/chaos/{routing-once,ship-together}.spec.ts"]

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
          include: tests("{stories,model,chaos}", { alone: false }),
        },
      },
      {
        test: {
          ...twoAtATime,
          name: "patient",
          include: PATIENT,
          globalSetup: "test/support/setup-integration.ts",
        },
      },
      {
        test: {
          ...twoAtATime,
          name: "e2e-apart",
          include: tests("e2e", { alone: false }),
        },
      },
      {
        test: {
          ...slow,
          name: "integration",
          include: tests("{stories,model,chaos}", { alone: true }),
          exclude: [...everywhere, ...PATIENT],
          globalSetup: "test/support/setup-integration.ts",
          sequence: { groupOrder: 4 },
        },
      },
      {
        test: {
          ...slow,
          name: "e2e",
          include: tests("e2e", { alone: true }),
          globalSetup: "test/support/setup-e2e.ts",
          sequence: { groupOrder: 5 },
        },
      },
    ],
  },
})
