/**
 * Days after which a draft that was never handed in is forgotten with its papers, counted from the last time anybody wrote in it. Nobody
 * has decided anything about it, and law 09-08 (art. 3) lets personal data be kept only as long as its purpose needs.
 */
export const FORGET_DRAFT_DAYS = 90

/** Its author is told this long before: as long as an invitation can be answered, which the message may have to carry. */
export const WARN_DRAFT_DAYS = 14
