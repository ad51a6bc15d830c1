import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { rowsOf } from "@tawiza/vendor/rows"
import { postFacts } from "../post-facts"

const TRIES = 30
const PAUSE_MS = 100

/**
 * Posts what has been recorded, and waits while another process does. Where more is recorded all the time it goes on after three seconds:
 * whoever asks looks at each vendor's own facts anyway.
 */
export async function catchUp(container: MedusaContainer): Promise<void> {
  for (let tried = 0; tried < TRIES; tried++) {
    await postFacts(container)
    const [row] = await rowsOf<{ waiting: boolean }>(
      container,
      "select exists (select 1 from settlement_fact where posted_at is null and attempts = 0) as waiting",
    )
    if (!row?.waiting) return
    await sleep(PAUSE_MS)
  }
}
