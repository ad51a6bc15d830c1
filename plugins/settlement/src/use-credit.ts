import type { MedusaContainer } from "@medusajs/framework/types"
import { createCartCreditLinesWorkflow, deleteCartCreditLinesWorkflow, refreshCartItemsWorkflow } from "@medusajs/medusa/core-flows"
import { CUSTOMER_CREDIT } from "@tawiza/contract"
import { Refusal } from "@tawiza/http"
import { type MedusaAmount, minorFromMedusa, minorToMedusa, readCreditCode } from "@tawiza/money"
import { readRows } from "@tawiza/vendor/read-rows"
import { connectionOf } from "@tawiza/vendor/rows"
import { type CustomerCredit, isGuarded, keepBasketCredit, knowsCredit, listCredits } from "./store/customer-credits"

interface CartRow {
  id: string
  currency_code: string
  completed_at: string | null
}

/**
 * Lets a basket use a credit, by its code as it was typed; one that was there before goes. Nothing of it is spent, or kept for this basket,
 * until the order is made.
 * @throws Refusal `not_found`, `credit_code_wrong`, `credit_unknown`, `credit_used_up`
 */
export async function putCredit(container: MedusaContainer, cart_id: string, typed: string): Promise<CustomerCredit> {
  const { currency_code } = await openCart(container, cart_id)
  const code = readCreditCode(typed)
  if (!code) throw new Refusal("credit_code_wrong")
  const sql = connectionOf(container)
  if (!(await isGuarded(sql))) throw new Error("The database does not guard credits: run the migration scripts")
  const [credit] = await listCredits(sql, { code })
  if (credit?.currency_code !== currency_code) throw new Refusal("credit_unknown")
  if (credit.left_minor === 0n) throw new Refusal("credit_used_up")
  await keepBasketCredit(sql, cart_id, credit.id)
  await refreshCartItemsWorkflow(container).run({ input: { cart_id } })
  return credit
}

/** A basket uses no credit any more. @throws Refusal `not_found` */
export async function takeCreditOff(container: MedusaContainer, cart_id: string): Promise<void> {
  await openCart(container, cart_id)
  await keepBasketCredit(connectionOf(container), cart_id, null)
  await refreshCartItemsWorkflow(container).run({ input: { cart_id } })
}

/** The credit that a basket uses, or used when it became an order. @throws Refusal `not_found` */
export async function basketCredit(container: MedusaContainer, cart_id: string): Promise<CustomerCredit | null> {
  await readCart(container, cart_id)
  const [credit] = await listCredits(connectionOf(container), { cart_id })
  return credit ?? null
}

/** One that has not become an order. */
async function openCart(container: MedusaContainer, id: string): Promise<CartRow> {
  const cart = await readCart(container, id)
  if (cart.completed_at) throw new Refusal("not_found", { id })
  return cart
}

async function readCart(container: MedusaContainer, id: string): Promise<CartRow> {
  const [cart] = await readRows<CartRow>(container, { entity: "cart", fields: ["id", "currency_code", "completed_at"], filters: { id } })
  if (!cart) throw new Refusal("not_found", { id })
  return cart
}

interface CartToFit {
  total: MedusaAmount
  credit_lines: { id: string; amount: MedusaAmount; reference: string | null; reference_id: string | null }[]
}

/**
 * Makes a basket's credit line what it has to be: as much as is left of its credit, and no more than the basket costs. It runs whenever
 * Medusa reckons a basket anew, before the payment takes over what is left to pay.
 */
export async function fitCredit(container: MedusaContainer, cart_id: string): Promise<void> {
  const sql = connectionOf(container)
  if (!(await knowsCredit(sql, cart_id))) return
  const [credit] = await listCredits(sql, { cart_id })
  const [cart] = await readRows<CartToFit>(container, {
    entity: "cart",
    fields: ["id", "total", "credit_lines.id", "credit_lines.amount", "credit_lines.reference", "credit_lines.reference_id"],
    filters: { id: cart_id },
  })
  if (!cart) return
  const line = cart.credit_lines.find(({ reference }) => reference === CUSTOMER_CREDIT)
  const covered_minor = line ? minorFromMedusa(line.amount) : 0n
  const price_minor = minorFromMedusa(cart.total) + covered_minor
  const left_minor = credit?.left_minor ?? 0n
  const pays_minor = left_minor < price_minor ? left_minor : price_minor
  if (line?.reference_id === credit?.id && covered_minor === pays_minor) return
  if (line) await deleteCartCreditLinesWorkflow(container).run({ input: { id: [line.id] } })
  if (!credit || pays_minor === 0n) return
  const named = { reference: CUSTOMER_CREDIT, reference_id: credit.id, metadata: { cart_id } }
  await createCartCreditLinesWorkflow(container).run({ input: [{ cart_id, amount: minorToMedusa(pays_minor), ...named }] })
}
