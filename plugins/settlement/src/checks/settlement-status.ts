import type { MedusaContainer } from "@medusajs/framework/types"
import type { Language, SettlementStatus } from "@tawiza/contract"
import { LEDGER_MODULE, type LedgerModuleService } from "@tawiza/ledger/modules/ledger"
import { toJsonMinor } from "@tawiza/money"
import { connectionOf, rowsOf } from "@tawiza/vendor/rows"
import { ACCOUNTS, vendorAccount } from "../domain/accounts"
import { factName } from "../domain/fact-names"
import { HOLD_RULES } from "../settle-order"
import { heldParcels } from "../store/holds"

type Failed = Omit<SettlementStatus["failed"][number], "happened_at" | "title"> & { happened_at: Date; kind: string }

const MOST = 500

/** Runs every invariant between the orders, the facts and the ledger, and names what breaks it. */
export async function settlementStatus(container: MedusaContainer, language: Language): Promise<SettlementStatus> {
  const [waiting, failed, unshared, uncleared, differing, credits] = await Promise.all([
    countWaiting(container),
    rowsOf<Failed>(
      container,
      `select key, kind, happened_at, attempts, failure, consignment_id from settlement_fact
      where posted_at is null and failure is not null order by id limit ${MOST}`,
    ),
    rowsOf<SettlementStatus["unshared"][number]>(
      container,
      `select c.id as consignment_id, c.number, c.order_id from consignment c
      where c.deleted_at is null and not exists (select 1 from consignment_share s where s.consignment_id = c.id)
      order by c.created_at limit ${MOST}`,
    ),
    unclearedOrders(container),
    differingHolds(container),
    differingCredits(container),
  ])
  return {
    waiting,
    failed: failed.map(({ kind, happened_at, ...row }) => ({
      ...row,
      title: factName(kind, language),
      happened_at: happened_at.toISOString(),
    })),
    unshared,
    uncleared,
    differing,
    credits,
  }
}

async function countWaiting(container: MedusaContainer): Promise<number> {
  const [row] = await rowsOf<{ waiting: number }>(container, "select count(*)::int as waiting from settlement_fact where posted_at is null")
  return row?.waiting ?? 0
}

/** Orders whose parcels have all come to an end, whose facts are all posted, and whose clearing is not zero. */
async function unclearedOrders(container: MedusaContainer): Promise<SettlementStatus["uncleared"]> {
  const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
  const { accounts } = await ledger.accounts({ q: ACCOUNTS.clearing, limit: 1 })
  if (accounts.length === 0) return []
  const open = new Map(
    (await ledger.balancesBySubject(ACCOUNTS.clearing, { open: true })).map(({ subject, balance }) => [subject, balance]),
  )
  const finished = await rowsOf<{ order_id: string; display_id: number | null; currency_code: string }>(
    container,
    `select o.id as order_id, o.display_id, o.currency_code from "order" o
    where o.id = any(?)
      and not exists (select 1 from consignment c where c.order_id = o.id and c.status not in ('delivered', 'declined', 'refused', 'cancelled'))
      and not exists (select 1 from settlement_fact f where f.order_id = o.id and f.posted_at is null)
    order by o.created_at limit ${MOST}`,
    [[...open.keys()]],
  )
  return finished.map((order) => ({ ...order, balance_minor: toJsonMinor(open.get(order.order_id) ?? 0n) }))
}

/** Parcels whose held money is another in the ledger than by their facts. Facts that wait to be posted are no difference. */
async function differingHolds(container: MedusaContainer): Promise<SettlementStatus["differing"]> {
  const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
  const byVendor = Map.groupBy(await heldParcels(connectionOf(container), null, HOLD_RULES), ({ vendor_id }) => vendor_id)
  const waiting = new Set(
    (
      await rowsOf<{ vendor_id: string }>(
        container,
        "select distinct vendor_id from settlement_fact where posted_at is null and vendor_id is not null",
      )
    ).map(({ vendor_id }) => vendor_id),
  )
  const accounts = await heldAccounts(ledger)
  const vendors = new Set([...byVendor.keys(), ...accounts.keys()])
  const differing: SettlementStatus["differing"] = []
  for (const vendor_id of vendors) {
    const parcels = byVendor.get(vendor_id) ?? []
    const sum = parcels.reduce((sum, { held_minor }) => sum + held_minor, 0n)
    if (waiting.has(vendor_id) || sum === (accounts.get(vendor_id) ?? 0n)) continue
    const subjects = accounts.has(vendor_id) ? await ledger.balancesBySubject(vendorAccount(vendor_id, "held"), { open: true }) : []
    const kept = new Map(subjects.map(({ subject, balance }) => [subject, balance]))
    const told = new Map(parcels.map(({ consignment_id, held_minor }) => [consignment_id, held_minor]))
    for (const consignment_id of new Set([...kept.keys(), ...told.keys()])) {
      const [facts, entries] = [told.get(consignment_id) ?? 0n, kept.get(consignment_id) ?? 0n]
      if (facts === entries) continue
      const number = parcels.find((parcel) => parcel.consignment_id === consignment_id)?.number ?? ""
      differing.push({ consignment_id, number, facts_minor: toJsonMinor(facts), ledger_minor: toJsonMinor(entries) })
    }
  }
  return differing.slice(0, MOST)
}

/**
 * Credits of which another sum is left by what orders spent of them than in the ledger. Facts that
 * wait to be recorded or posted are no difference.
 */
async function differingCredits(container: MedusaContainer): Promise<SettlementStatus["credits"]> {
  const ledger = container.resolve<LedgerModuleService>(LEDGER_MODULE)
  const { accounts } = await ledger.accounts({ q: ACCOUNTS.credit, limit: 1 })
  const balances = accounts.length > 0 ? await ledger.balancesBySubject(ACCOUNTS.credit) : []
  const kept = new Map(balances.map(({ subject, balance }) => [subject, balance]))
  const credits = await rowsOf<{ credit_id: string; order_id: string; currency_code: string; left_minor: string }>(
    container,
    `select c.id as credit_id, c.order_id, c.currency_code, (c.amount_minor + coalesce(sum(m.amount_minor), 0))::text as left_minor
    from customer_credit c left join customer_credit_move m on m.credit_id = c.id
    where not exists (select 1 from settlement_fact f where f.posted_at is null and f.payload ->> 'credit_id' = c.id)
      and not exists (select 1 from customer_credit_move s where s.credit_id = c.id and s.consignment_id is null
        and s.created_at > now() - interval '1 hour'
        and not exists (select 1 from settlement_fact f where f.order_id = s.order_id and f.kind = 'credit_spent'))
    group by c.id order by c.created_at`,
  )
  return credits
    .map(({ left_minor, ...credit }) => ({
      ...credit,
      left_minor: toJsonMinor(BigInt(left_minor)),
      ledger_minor: toJsonMinor(kept.get(credit.credit_id) ?? 0n),
    }))
    .filter(({ left_minor, ledger_minor }) => left_minor !== ledger_minor)
    .slice(0, MOST)
}

/** Balance of each vendor's held account that has one. */
async function heldAccounts(ledger: LedgerModuleService): Promise<Map<string, bigint>> {
  const held = new Map<string, bigint>()
  for (let offset = 0; ; offset += 500) {
    const { accounts } = await ledger.accounts({ q: ":held", limit: 500, offset })
    for (const { account, balance } of accounts) held.set(account.split(":")[1] as string, balance)
    if (accounts.length < 500) return held
  }
}
