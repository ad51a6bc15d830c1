import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { TOOLS } from "@tawiza/config/test/tools"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { ROOT } from "../support/environment.ts"

interface Service {
  image?: string
  build?: { context: string; dockerfile: string; target: string }
  environment?: Record<string, string>
  healthcheck?: { test?: unknown; disable?: boolean }
  depends_on?: Record<string, { condition: string }>
  volumes?: string[]
  restart?: string
}

const text = readFileSync(join(ROOT, "docker-compose.yml"), "utf8")
const compose = parse(text, { merge: true }) as { services: Record<string, Service>; volumes: Record<string, unknown> }
const services = Object.entries(compose.services)
const example = Object.fromEntries(
  readFileSync(join(ROOT, ".env.example"), "utf8")
    .split("\n")
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => line.split(/=(.*)/s, 2) as [string, string]),
)

describe("docker-compose.yml", () => {
  it("is valid by the compose specification", ({ skip }) => {
    const command = TOOLS.compose.find()
    if (!command) return skip(TOOLS.compose.advice)
    const { status, stderr } = config(command, filledIn())
    expect(stderr).toBe("")
    expect(status).toBe(0)
  })

  it("refuses to start while a secret is missing", ({ skip }) => {
    const command = TOOLS.compose.find()
    if (!command) return skip(TOOLS.compose.advice)
    const { status, stderr } = config(command, { ...filledIn(), JWT_SECRET: "" })
    expect(status).not.toBe(0)
    expect(stderr).toContain("JWT_SECRET")
  })

  it("has every part that the marketplace grows into", () => {
    expect(services.map(([name]) => name).sort()).toEqual(
      ["backend", "first-run", "mail", "meilisearch", "postgres", "proxy", "redis", "storage", "storefront", "worker"].sort(),
    )
  })

  it("holds no secret: every secret is a variable that must be set, or of a part that is left out without it", () => {
    const secrets = services.flatMap(([name, { environment = {} }]) =>
      Object.entries(environment)
        .filter(([variable]) => /PASSWORD|SECRET|MASTER_KEY|BANK_KEYS|DATABASE_URL|REDIS_URL/.test(variable))
        .map(([variable, value]) => ({ at: `${name}.${variable}`, value })),
    )
    expect(secrets.length).toBeGreaterThan(10)
    expect(secrets.filter(({ value }) => !/\$\{[A-Z0-9_]+:(\?[^}]+|-)\}/.test(value))).toEqual([])
  })

  it("tells in .env.example of every variable it reads, with the secrets left empty", () => {
    const read = new Map([...text.matchAll(/(?<!\$)\$\{([A-Z0-9_]+)(:[-?])?/g)].map(([, name, kind]) => [name as string, kind]))
    expect([...read.keys()].sort()).toEqual(Object.keys(example).sort())
    const required = [...read].filter(([, kind]) => kind === ":?").map(([name]) => name)
    expect(required.map((name) => example[name])).toEqual(required.map(() => ""))
  })

  it.each(services)("%s tells whether it is healthy, or ends when its work is done", (name, service) => {
    const awaited = services.flatMap(([, { depends_on = {} }]) => Object.entries(depends_on)).filter(([needed]) => needed === name)
    if (service.healthcheck?.disable) {
      expect(awaited.map(([, { condition }]) => condition)).toContain("service_completed_successfully")
      expect(awaited.every(([, { condition }]) => condition === "service_completed_successfully")).toBe(true)
    } else {
      expect(service.healthcheck?.test).toBeDefined()
      expect(service.restart).toBe("unless-stopped")
      expect(awaited.every(([, { condition }]) => condition === "service_healthy")).toBe(true)
    }
  })

  it.each(services)("%s is of a fixed version or built here", (_, { image, build }) => {
    if (build) expect(readFileSync(join(ROOT, build.dockerfile), "utf8")).toMatch(new RegExp(`^FROM \\S+ AS ${build.target}$`, "m"))
    else expect(image).toMatch(/:v?\d+\.\d+/)
  })

  it("keeps what must outlive a container in named volumes", () => {
    const named = services
      .flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(":")[0] ?? ""))
      .filter((name) => !name.startsWith("."))
    expect([...new Set(named)].sort()).toEqual(Object.keys(compose.volumes).sort())
    for (const keeper of ["postgres", "redis", "meilisearch", "storage"]) expect(compose.services[keeper]?.volumes?.length).toBe(1)
  })
})

describe("the image", () => {
  const dockerfile = readFileSync(join(ROOT, "config/docker/Dockerfile"), "utf8")

  it("runs on the Node that the packages pin", () => {
    const pinned = (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { devDependencies: Record<string, string> })
      .devDependencies.node
    expect(dockerfile).toContain(`ARG NODE=node:${pinned}-`)
  })

  it("installs with every workspace's package.json", () => {
    const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
      packages: Record<string, { link?: boolean; resolved?: string }>
    }
    const workspaces = Object.values(lock.packages).flatMap(({ link, resolved }) => (link && resolved ? [resolved] : []))
    expect(workspaces.length).toBeGreaterThan(5)
    for (const workspace of workspaces) expect(dockerfile).toContain(`COPY ${workspace}/package.json ${workspace}/`)
  })

  it("does not run as root", () => {
    expect(dockerfile.match(/^USER (.+)$/m)?.[1]).toBe("node")
  })
})

const filledIn = () => Object.fromEntries(Object.entries(example).map(([name, value]) => [name, value || "filled-in-by-the-test"]))

/** Away from the root, so that a developer's own .env has no say. */
function config(command: string, env: Record<string, string>) {
  const args = ["--file", join(ROOT, "docker-compose.yml"), "--project-directory", join(ROOT, "config/docker"), "config", "--quiet"]
  return spawnSync(command, args, { encoding: "utf8", env: { PATH: process.env.PATH, ...env } })
}
