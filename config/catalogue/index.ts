/** What the chamber decides about products, as data: how far a price may move by itself, and why a piece is sent back. */
export { PRICE_JUMP_BP, REFUSAL_REASONS, type RefusalReasonRow, reasonPicture } from "./review.js"
