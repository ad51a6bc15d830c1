import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js"

interface Operation {
  parameters?: { name: string; in: string }[]
  requestBody?: { content: Record<string, { schema: object }> }
  responses: Record<string, { content?: Record<string, { example?: unknown }> }>
}

const spec = JSON.parse(readFileSync(join(import.meta.dirname, "meilisearch-openapi.json"), "utf8")) as {
  info: { version: string }
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, { properties?: object; additionalProperties?: unknown } & Record<string, unknown>> }
}

/** The published description says nothing of unknown names in most bodies; the server refuses them, so this does. */
for (const schema of Object.values(spec.components.schemas)) {
  if (schema.properties && schema.additionalProperties === undefined) schema.additionalProperties = false
}

/**
 * A slip of the description: it has this as an object, where the guide, the official client and the description's own examples have a list
 * of patterns.
 */
spec.components.schemas.AttributePatterns = { type: "array", items: { type: "string" } }

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
ajv.addSchema({ $id: "meilisearch", components: spec.components } as object)
const compiled = new Map<string, ValidateFunction>()

/**
 * Holds a request against the published description of Meilisearch's API: its path, method, parameters, and its body to the last name.
 * @throws Error that says what is not in the description
 */
export function conform(method: string, url: URL, body: unknown): void {
  const { path, operation } = operationAt(method, url)
  const known = (operation.parameters ?? []).filter((parameter) => parameter.in === "query").map(({ name }) => name)
  const unknown = [...url.searchParams.keys()].filter((name) => !known.includes(name))
  if (unknown.length > 0) throw new Error(`${method} ${path} has no parameter ${unknown.join(", ")}`)

  const schema = operation.requestBody?.content["application/json"]?.schema
  if (!schema) return
  const name = `${method} ${path}`
  const validate = compiled.get(name) ?? ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"meilisearch#/')) as object)
  compiled.set(name, validate)
  if (!validate(body)) throw new Error(`${name}: ${ajv.errorsText(validate.errors)}`)
}

/** The answers that the description gives as examples, by their status. */
export function publishedAnswers(method: string, url: URL): Map<number, unknown> {
  const answers = Object.entries(operationAt(method, url).operation.responses).flatMap(([status, { content }]): [number, unknown][] => {
    const example = content?.["application/json"]?.example
    return example === undefined ? [] : [[Number(status), example]]
  })
  return new Map(answers)
}

/** @throws Error where there is no such operation */
function operationAt(method: string, url: URL): { path: string; operation: Operation } {
  const path = Object.keys(spec.paths).find((known) => new RegExp(`^${known.replace(/\{[^}]+\}/g, "[^/]+")}$`).test(url.pathname))
  const operation = path && spec.paths[path]?.[method.toLowerCase()]
  if (!path || !operation) throw new Error(`${method} ${url.pathname} is not in the API of Meilisearch ${spec.info.version}`)
  return { path, operation }
}
