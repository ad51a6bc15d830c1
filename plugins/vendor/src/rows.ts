import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** A connection, or a transaction on one. `?` are bindings. */
export interface Sql {
  raw(sql: string, bindings?: readonly unknown[]): Promise<{ rows: unknown[] }>
}

export interface Connection extends Sql {
  transaction<T>(work: (transaction: Sql) => Promise<T>): Promise<T>
}

/** The application's own pool of connections. */
export const connectionOf = (container: MedusaContainer) =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Connection

/** Rows of one SQL statement. */
export async function rows<T>(sql: Sql, text: string, bindings: readonly unknown[] = []): Promise<T[]> {
  return (await sql.raw(text, bindings)).rows as T[]
}

/** The same on the application's pool. For reads that Medusa's Query would need many statements for, and for checks. */
export function rowsOf<T>(container: MedusaContainer, text: string, bindings: readonly unknown[] = []): Promise<T[]> {
  return rows<T>(connectionOf(container), text, bindings)
}

/** Plain data for a JSON column: Medusa types those as records, also where a list stands in them. */
export const json = (data: readonly unknown[]): Record<string, unknown> => data as unknown as Record<string, unknown>
