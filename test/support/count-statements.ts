import { AsyncLocalStorage } from "node:async_hooks"
import { Server, type ServerResponse } from "node:http"
import pg from "pg"

/**
 * Loaded into a backend before itself (`startCountingBackend`): every answer says in `x-sql-statements` how many statements the database
 * was sent for it. What jobs do at the same time belongs to no answer and is not counted.
 */
const asked = new AsyncLocalStorage<{ statements: number }>()

const { query } = pg.Client.prototype
pg.Client.prototype.query = function (this: pg.Client, ...all: unknown[]) {
  const tally = asked.getStore()
  if (tally) tally.statements += 1
  return Reflect.apply(query, this, all)
} as typeof query

const { emit } = Server.prototype
Server.prototype.emit = function (this: Server, event: string, ...all: unknown[]) {
  if (event !== "request") return Reflect.apply(emit, this, [event, ...all])
  const tally = { statements: 0 }
  const response = all[1] as ServerResponse
  const { writeHead } = response
  response.writeHead = ((...head: unknown[]) => {
    response.setHeader("x-sql-statements", String(tally.statements))
    return Reflect.apply(writeHead, response, head)
  }) as typeof writeHead
  return asked.run(tally, () => Reflect.apply(emit, this, [event, ...all]))
} as typeof emit
