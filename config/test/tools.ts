import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { chromium } from "playwright-core"
import type { Children } from "../start/children.ts"
import { ROOT } from "../start/place.ts"
import type { Progress } from "../start/progress.ts"

/** A program that some tests need and no npm package brings. */
interface Tool {
  readonly name: string
  readonly debian: string
  /** The test projects that need it. */
  readonly projects: readonly string[]
  readonly find: () => string | undefined
  /** How a person gets it where this runner cannot install it. */
  readonly advice: string
}

export const TOOLS = {
  chromium: {
    name: "Chromium",
    debian: "chromium",
    projects: ["e2e", "e2e-apart"],
    find: () => process.env.CHROMIUM_PATH || onPath("chromium", "chromium-browser", "google-chrome") || playwrightsOwn(),
    advice: "install Chromium (Debian: apt install chromium), or set CHROMIUM_PATH to one",
  },
  redis: {
    name: "redis-server",
    debian: "redis-server",
    projects: ["apart"],
    find: () => onPath("redis-server"),
    advice: "install redis-server (Debian: apt install redis-server; macOS: brew install redis)",
  },
  compose: {
    name: "docker-compose",
    debian: "docker-compose",
    projects: ["architecture"],
    find: () => onPath("docker-compose"),
    advice: "install docker-compose (Debian: apt install docker-compose)",
  },
} satisfies Record<string, Tool>

export type ToolName = keyof typeof TOOLS

interface Ground {
  readonly children: Children
  readonly progress: Progress
}

/**
 * Installs the tools that are missing: by apt where this is root on a Debian, Chromium else by Playwright's download.
 * @returns a sentence for each that is still missing, by tool
 */
export async function ensureTools(names: readonly ToolName[], ground: Ground): Promise<Map<ToolName, string>> {
  const missing = () => names.filter((name) => !TOOLS[name].find())
  if (missing().length > 0 && process.getuid?.() === 0 && onPath("apt-get")) {
    await attempt(
      ground,
      `Installing ${missing()
        .map((name) => TOOLS[name].name)
        .join(", ")}`,
      "/bin/sh",
      [
        "-c",
        'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"',
        "sh",
        ...missing().map((name) => TOOLS[name].debian),
      ],
    )
  }
  if (missing().includes("chromium")) {
    const playwright = join(ROOT, "node_modules/playwright-core/cli.js")
    await attempt(ground, "Fetching Playwright's Chromium", process.execPath, [playwright, "install", "chromium"])
  }
  return new Map(missing().map((name) => [name, `${TOOLS[name].name} is missing and could not be installed here: ${TOOLS[name].advice}.`]))
}

/** What comes of it shows when the tool is looked for again. */
async function attempt({ children, progress }: Ground, title: string, file: string, args: string[]): Promise<void> {
  await progress
    .step(title, () => children.run({ name: title, log: "install-tools", file, args, cwd: ROOT, env: process.env }))
    .catch((error: Error) => progress.say(error.message))
}

function onPath(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path) && answers(path))
}

/** Ubuntu's chromium is a stub that only says to install a snap. */
const answers = (path: string) => !path.includes("chromium") || spawnSync(path, ["--version"]).status === 0

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}
