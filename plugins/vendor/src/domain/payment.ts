/** Cash on delivery, as Medusa names the provider (`pp_<identifier>_<id in medusa-config>`). */
export const COD_PROVIDER = "pp_cod_cod"

/** Payment by card before anything is sent; there only where Stripe is configured. */
export const CARD_PROVIDER = "pp_card_stripe"
