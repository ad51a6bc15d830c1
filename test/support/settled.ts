import type { SettlementStatus } from "@tawiza/contract"

/** What the chamber's money check says when every fact is posted and nothing differs. */
export const NOTHING_WRONG: SettlementStatus = {
  waiting: 0,
  failed: [],
  unshared: [],
  uncleared: [],
  differing: [],
  credits: [],
}
