import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

interface Read {
  entity: string
  fields: string[]
  filters?: Record<string, unknown>
}

/**
 * Reads across Medusa's modules and ours. Query types its rows only inside the application that generated them, not in a plugin: so
 * the caller says, next to the fields it asks for, what shape it gets. Linked rows may be missing and are typed as such.
 */
export async function readRows<Row>(container: MedusaContainer, read: Read): Promise<Row[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph(read as never)
  return data as Row[]
}
