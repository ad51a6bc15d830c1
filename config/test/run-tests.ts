import { join } from "node:path"
import { createVitest, type TestModule } from "vitest/node"
import { type Lock, waitForLock } from "../start/lock.ts"
import { ROOT } from "../start/place.ts"
import type { Run } from "../start/run.ts"
import { Trouble } from "../start/trouble.ts"
import { PLUGINS } from "../start/workspaces.ts"
import type { TestArguments } from "./arguments.ts"
import { prepareDatabases } from "./databases.ts"
import { type Outcome, report } from "./report.ts"
import { ensureTools, TOOLS, type ToolName } from "./tools.ts"

/** What a project needs before its first test; a unit test alone waits for no browser and no database. */
const NEEDS_SERVERS = ["apart", "patient", "integration", "e2e", "e2e-apart"]

/** Imports the built search engines, and no server. */
const NEEDS_PLUGINS = "search"

/** Runs the chosen tests and prints the closing line. @returns the exit code */
export async function runTests(run: Run, chosen: TestArguments): Promise<number> {
  const { place, progress, builds } = run
  const vitest = await createVitest("test", {
    root: ROOT,
    run: true,
    watch: false,
    update: chosen.update,
    ...(chosen.name && { testNamePattern: chosen.name }),
  })
  let lock: Lock | undefined
  try {
    const specifications = await vitest.globTestSpecifications(chosen.filters)
    if (specifications.length === 0) throw new Trouble(`No test file matches ${chosen.filters.join(" ")}: say a part of its path.`)
    const projects = new Set(specifications.map(({ project }) => project.name))

    await builds.ensure(projects.has(NEEDS_PLUGINS) ? "search" : "libraries")
    const leftOut = await prepareTools(run, projects)
    const runnable = specifications.filter(({ project }) => !leftOut.has(project.name))
    if (runnable.some(({ project }) => NEEDS_SERVERS.includes(project.name))) {
      lock = await waitForLock(join(place.data, "test.lock"), ({ pid }) =>
        progress.say(`Waiting for process ${pid}, which runs tests here too.`),
      )
      await prepareServers(run)
    }
    await vitest.standalone()
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(runnable, chosen.filters.length === 0)

    // With a name given, the tests of other names are skipped on purpose and say nothing.
    const outcomes = testModules.flatMap(outcomesOf).filter(({ state, reason }) => !(chosen.name && state === "skipped" && !reason))
    const { lines, code } = report(outcomes, unhandledErrors.length + brokenFiles(testModules), leftOut, !!process.env.CI)
    for (const line of lines) console.log(line)
    return code
  } finally {
    await vitest.close()
    lock?.release()
  }
}

/** @returns the projects that cannot run, with why */
async function prepareTools({ children, progress }: Run, projects: ReadonlySet<string>): Promise<Map<string, string>> {
  const wanted = (Object.keys(TOOLS) as ToolName[]).filter((tool) => TOOLS[tool].projects.some((project) => projects.has(project)))
  const missing = await ensureTools(wanted, { children, progress })
  process.env.CHROMIUM_PATH ??= TOOLS.chromium.find() ?? ""
  const noBrowser = missing.get("chromium")
  return new Map(noBrowser ? TOOLS.chromium.projects.map((project) => [project, noBrowser]) : [])
}

async function prepareServers({ place, children, progress, builds }: Run): Promise<void> {
  await Promise.all(PLUGINS.map((unit) => builds.ensure(unit)))
  const [databases] = await Promise.all([
    prepareDatabases({ data: place.data, children, progress }),
    builds.ensure("backend"),
    builds.ensure("storefront"),
  ])
  process.env.TEST_DATABASES = JSON.stringify(databases)
  process.env.TEST_DATA = join(place.data, "test")
}

function outcomesOf(module: TestModule): Outcome[] {
  return [...module.children.allTests()].map((test) => {
    const result = test.result()
    return {
      name: `${module.relativeModuleId} > ${test.fullName}`,
      state: result.state,
      reason: result.state === "skipped" ? result.note : undefined,
    }
  })
}

/** Files that failed outside of any test: they could not be loaded, or a hook threw. */
function brokenFiles(modules: readonly TestModule[]): number {
  return modules.filter((module) => module.state() === "failed" && [...module.children.allTests("failed")].length === 0).length
}
