/**
 * Every refusal of our API by name. The HTTP status follows DESIGN §11: malformed 400/422, not yours 404, wrong state 409, too much 429.
 * `message` is a sentence in the caller's language; clients branch on `code`, never on `message`.
 */
export const ERROR_STATUS = {
  invalid_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  illegal_transition: 409,
  same_moderator: 409,
  last_manager: 409,
  last_moderator: 409,
  member_known: 409,
  choose_vendor: 409,
  acting_changed: 409,
  second_person_needed: 409,
  shop_not_open: 409,
  product_without_vendor: 409,
  out_of_stock: 409,
  product_incomplete: 422,
  stock_promised: 409,
  amount_not_minor: 422,
  carrier_not_allowed: 422,
  cash_amount_differs: 422,
  remittance_open: 409,
  parcel_not_matching: 422,
  not_returnable: 409,
  phone_differs: 422,
  bank_number_invalid: 422,
  refund_too_large: 422,
  refund_way_closed: 409,
  not_done_here: 409,
  files_taken: 409,
  transfers_sent: 409,
  credit_code_wrong: 422,
  credit_unknown: 422,
  credit_used_up: 409,
  delivery_not_available: 422,
  payment_not_authorized: 409,
  payment_unavailable: 503,
  invitation_spent: 409,
  invitation_expired: 409,
  password_too_short: 422,
  idempotency_key_reused: 409,
  idempotency_key_in_use: 409,
  application_incomplete: 422,
  file_too_large: 422,
  file_type_refused: 422,
  file_unreadable: 422,
  too_many_papers: 409,
  book_changed: 409,
  bank_change_waiting: 409,
  bank_account_changed: 409,
  stripe_not_ready: 409,
  stripe_unavailable: 503,
  nothing_to_pay: 409,
  payouts_changed: 409,
  signature_differs: 409,
  books_behind: 409,
  reconcile_first: 409,
  statement_unreadable: 422,
  statement_unbalanced: 422,
  statement_of_another_account: 422,
  bank_day_closed: 409,
  bank_day_open: 409,
  bank_line_does_not_fit: 422,
  too_many_requests: 429,
  internal: 500,
} as const

export type ErrorCode = keyof typeof ERROR_STATUS

/** The body of every refusal. `details` names fields or the states involved. */
export interface ApiError {
  code: ErrorCode
  message: string
  details?: Record<string, unknown>
}
