/** How an order's credit line names a customer's credit in Medusa: `reference`, with the credit's id as `reference_id`. */
export const CUSTOMER_CREDIT = "customer_credit"

/** What is left of a credit, as its customer sees it. */
export interface CreditView {
  /** Eight letters and digits; whoever has it may spend it. */
  code: string
  left_minor: number
}

/**
 * `GET` and `POST /store/carts/:id/credit`: the credit that a basket uses. It pays what it can of the basket, whatever the basket becomes; how
 * much that is, Medusa's cart says (`credit_line_total`).
 */
export interface BasketCredit extends CreditView {
  currency_code: string
}

/** `GET`, `POST` and `DELETE /store/carts/:id/credit` answer it; null: the basket uses none. */
export interface BasketCreditAnswer {
  credit: BasketCredit | null
}

/** Body of `POST /store/carts/:id/credit`: the code as it was typed. A second one takes the place of the first. */
export interface UseCreditBody {
  code: string
}
