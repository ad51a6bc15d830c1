import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

interface Sql {
  raw(sql: string, bindings?: readonly unknown[]): Promise<{ rows: unknown[] }>
}

/** Plain data for a JSON column: Medusa types those as records, also where a list stands in them. */
export const json = (data: readonly unknown[]): Record<string, unknown> => data as unknown as Record<string, unknown>

/** Rows of one SQL statement; `?` are bindings. For reads that Medusa's Query would need many statements for, and for checks. */
export async function rowsOf<T>(container: MedusaContainer, sql: string, bindings: readonly unknown[] = []): Promise<T[]> {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Sql
  return (await connection.raw(sql, bindings)).rows as T[]
}
