import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { defineConfig } from "vitest/config"

const everywhere = ["**/node_modules/**", "**/dist/**", "**/.medusa/**", "**/.data/**"]
/** Real servers and browsers: one file at a time, unless a project says otherwise, so that one file's load is not another's timeout. */
const slow = { fileParallelism: false, pool: "forks", testTimeout: 120_000, hookTimeout: 240_000 } as const

const serverTests = globSync("test/{stories,model,chaos}/**/*.spec.ts", { cwd: import.meta.dirname })
/**
 * What a test says that has to be alone: it asks for the one backend that such tests share, itself or by `people()`, and counts what is in
 * its database; it waits for every transaction on the server, also of other databases, as the ledger's checkpoints and the index's outbox
 * do; or it copies the whole server. The others have a database of their own and run two at a time.
 */
const ALONE = /inject\("backend"\)|\bpeople\(\)|\baLedger\(|\bloop\.look\(|\bstartWithTestDatabases\(/
const oneAtATime = serverTests.filter((file) => ALONE.test(readFileSync(join(import.meta.dirname, file), "utf8")))
const apart = serverTests.filter((file) => !oneAtATime.includes(file))

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
          ...slow,
          name: "apart",
          include: apart,
          // They wait for processes more than they reckon.
          fileParallelism: true,
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
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
          include: ["test/e2e/**/*.spec.ts"],
          globalSetup: "test/support/setup-e2e.ts",
          sequence: { groupOrder: 5 },
        },
      },
    ],
  },
})
