import { type Demo, readRecord, serverUrl } from "@tawiza/config/start/database"
import { copyDatabase, dropDatabase } from "@tawiza/config/test/databases"
import { testDatabases } from "./environment.ts"

export interface Database {
  readonly name: string
  readonly url: string
  /** Ends whatever is still connected. */
  drop(): Promise<void>
}

/** A database of one's own, migrated and empty (`tpl`) or with the whole demo in it (`demo`); about 0.1 s. */
export async function cloneDatabase(kind: "tpl" | "demo"): Promise<Database> {
  const { template, demo } = testDatabases()
  return copyOf(kind === "demo" ? demo : template)
}

/** A database of one's own with nothing in it, for what makes its own tables. */
export const emptyDatabase = (): Promise<Database> => copyOf("template1")

/** A copy of a database that nobody is connected to, whatever is in it. */
export async function copyOf(kept: string): Promise<Database> {
  const { server } = testDatabases()
  const name = `t_${process.pid}_${crypto.randomUUID().slice(0, 8)}`
  await copyDatabase(server, kept, name)
  return { name, url: serverUrl(server, name), drop: () => dropDatabase(server, name) }
}

/** The publishable key, the region and the sign-ins of a database that has the demo in it. */
export async function readDemo(databaseUrl: string): Promise<Demo> {
  const record = await readRecord(databaseUrl, "demo")
  if (!record) throw new Error("this database has no demo in it: clone it with cloneDatabase('demo')")
  return JSON.parse(record) as Demo
}
