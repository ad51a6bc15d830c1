import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Children, Command } from "./children.ts"
import { waitForLock } from "./lock.ts"
import type { Progress } from "./progress.ts"

/** Something that is built in one go. */
export interface Unit {
  readonly name: UnitName
  /** What a person reads while it builds. */
  readonly title: string
  /** Files and folders that its output depends on, from the root. */
  readonly inputs: readonly string[]
  readonly needs: readonly UnitName[]
  /** Is there when it has been built; the stamp lies beside it and is gone with it. */
  readonly output: string
  readonly workspace: string
  /** The tool's script in node_modules, and its arguments. */
  readonly tool: string
  readonly args: readonly string[]
}

export type UnitName = "libraries" | "ledger" | "vendor" | "search" | "settlement" | "backend" | "storefront"

const MEDUSA = "@medusajs/cli/cli.js"
const PLAIN_PLUGINS = ["plugins/money", "plugins/contract", "plugins/http", "plugins/illustration", "plugins/print", "plugins/admin-kit"]
/** The folders of `config` that are published to the other workspaces; the runners themselves are not built. */
const PUBLISHED_CONFIG = [
  "admission",
  "catalogue",
  "env",
  "delivery",
  "seed",
  "settlement",
  "tsconfig",
  "tsconfig.json",
  "package.json",
].map((path) => `config/${path}`)

export const UNITS: readonly Unit[] = [
  {
    name: "libraries",
    title: "Building the libraries",
    inputs: [...PLAIN_PLUGINS, ...PUBLISHED_CONFIG, "package-lock.json"],
    needs: [],
    output: "config/dist",
    workspace: ".",
    tool: "typescript/bin/tsc",
    args: ["-b", ...PLAIN_PLUGINS, "config"],
  },
  {
    name: "ledger",
    title: "Building the ledger",
    inputs: ["plugins/ledger"],
    needs: ["libraries"],
    output: "plugins/ledger/.medusa/server",
    workspace: "plugins/ledger",
    tool: MEDUSA,
    args: ["plugin:build"],
  },
  {
    name: "vendor",
    title: "Building the vendor plugin",
    inputs: ["plugins/vendor"],
    needs: ["libraries"],
    output: "plugins/vendor/.medusa/server",
    workspace: "plugins/vendor",
    tool: MEDUSA,
    args: ["plugin:build"],
  },
  {
    name: "search",
    title: "Building the search plugin",
    inputs: ["plugins/search"],
    needs: ["vendor"],
    output: "plugins/search/.medusa/server",
    workspace: "plugins/search",
    tool: MEDUSA,
    args: ["plugin:build"],
  },
  {
    name: "settlement",
    title: "Building the settlement plugin",
    inputs: ["plugins/settlement"],
    needs: ["ledger", "vendor"],
    output: "plugins/settlement/.medusa/server",
    workspace: "plugins/settlement",
    tool: MEDUSA,
    args: ["plugin:build"],
  },
  {
    name: "backend",
    title: "Building the API and the admin",
    inputs: ["backend"],
    needs: ["ledger", "vendor", "search", "settlement"],
    output: "backend/.medusa/server",
    workspace: "backend",
    tool: MEDUSA,
    args: ["build", "--no-lint"],
  },
  {
    name: "storefront",
    title: "Building the shop",
    inputs: ["storefront"],
    needs: ["libraries"],
    output: "storefront/dist",
    workspace: "storefront",
    tool: "astro/bin/astro.mjs",
    args: ["build"],
  },
]

/** What must be built before the database is migrated: each plugin brings tables. */
export const PLUGINS: readonly UnitName[] = ["ledger", "vendor", "search", "settlement"]

/** Written by builds, installs and runs; never read by one. */
const NOT_SOURCE = new Set(["node_modules", "dist", ".medusa", ".astro", ".types", ".data"])
const NOT_INPUT = /\.spec\.tsx?$|\.md$|\.tsbuildinfo$/

/** @returns a digest of all that the unit's output depends on, the units it needs included */
export function inputHash(root: string, unit: Unit): string {
  const hash = createHash("sha256")
  for (const name of unit.needs) hash.update(inputHash(root, unitOf(name)))
  for (const input of unit.inputs) {
    for (const path of sourceFiles(root, input)) hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  }
  return hash.digest("hex")
}

/** @returns every source file at or under `path`, from the root, in a stable order */
export function sourceFiles(root: string, path: string): string[] {
  const full = join(root, path)
  if (!existsSync(full)) return []
  const entries = (() => {
    try {
      return readdirSync(full, { withFileTypes: true })
    } catch {
      return undefined
    }
  })()
  if (!entries) return [path]
  return entries
    .filter((entry) => !NOT_SOURCE.has(entry.name) && !NOT_INPUT.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? sourceFiles(root, join(path, entry.name)) : entry.isFile() ? [join(path, entry.name)] : []))
}

/** Inside the output itself: who deletes the output deletes the stamp. */
const stampOf = (root: string, unit: Unit) => join(root, unit.output, ".built-from")

export function isBuilt(root: string, unit: Unit): boolean {
  const stamp = stampOf(root, unit)
  return existsSync(stamp) && readFileSync(stamp, "utf8") === inputHash(root, unit)
}

interface Building {
  readonly root: string
  readonly children: Children
  readonly progress: Progress
  readonly env: NodeJS.ProcessEnv
}

/** Builds of one clone, each at most once and after what it needs. A second runner waits its turn. */
export class Builds {
  readonly #building: Building
  readonly #begun = new Map<UnitName, Promise<void>>()

  constructor(building: Building) {
    this.#building = building
  }

  /** Builds the unit and what it needs, unless they are up to date. @throws Trouble naming the log */
  ensure(name: UnitName): Promise<void> {
    const begun = this.#begun.get(name)
    if (begun) return begun
    const building = this.#ensure(unitOf(name))
    this.#begun.set(name, building)
    return building
  }

  async #ensure(unit: Unit): Promise<void> {
    await Promise.all(unit.needs.map((name) => this.ensure(name)))
    const { root, children, progress } = this.#building
    if (isBuilt(root, unit)) return
    const lock = await waitForLock(join(root, "node_modules", `.tawiza-build-${unit.name}`), ({ pid }) =>
      progress.say(`Waiting for process ${pid}, which is building here too.`),
    )
    try {
      if (isBuilt(root, unit)) return
      const from = inputHash(root, unit)
      await progress.step(unit.title, () => children.run(this.#command(unit)))
      writeFileSync(stampOf(root, unit), from)
    } finally {
      lock.release()
    }
  }

  #command(unit: Unit): Command {
    const { root, env } = this.#building
    return {
      name: unit.title,
      log: `build-${unit.name}`,
      file: process.execPath,
      args: [join(root, "node_modules", unit.tool), ...unit.args],
      cwd: join(root, unit.workspace),
      env,
    }
  }
}

function unitOf(name: UnitName): Unit {
  const unit = UNITS.find((candidate) => candidate.name === name)
  if (!unit) throw new Error(`no unit ${name}`)
  return unit
}
