import { type Colour, StateTag } from "@tawiza/admin-kit"
import type { BankAccountStatus, BankLineStatus, PayoutBatchStatus, PayoutStatus } from "@tawiza/contract"
import { useWords } from "../../lib/words"

const BATCH: Record<PayoutBatchStatus, Colour> = {
  draft: "grey",
  proposed: "orange",
  approved: "blue",
  reserved: "blue",
  submitted: "purple",
  settled: "green",
  cancelled: "grey",
}

export const BatchTag = ({ status }: { status: PayoutBatchStatus }) => (
  <StateTag colour={BATCH[status]}>{useWords().say(`payouts.batches.status.${status}`)}</StateTag>
)

const PAYOUT: Record<PayoutStatus, Colour> = {
  planned: "grey",
  removed: "grey",
  reserved: "blue",
  cancelled: "grey",
  submitted: "purple",
  paid: "green",
  rejected: "red",
  returned: "red",
  unknown: "orange",
}

export const PayoutTag = ({ status }: { status: PayoutStatus }) => (
  <StateTag colour={PAYOUT[status]}>{useWords().say(`payouts.batch.status.${status}`)}</StateTag>
)

const LINE: Record<BankLineStatus, Colour> = { new: "grey", matched: "green", suspense: "orange", explained: "blue" }

export const LineTag = ({ status }: { status: BankLineStatus }) => (
  <StateTag colour={LINE[status]}>{useWords().say(`payouts.lines.status.${status}`)}</StateTag>
)

const ACCOUNT: Record<BankAccountStatus, Colour> = { asked: "orange", confirmed: "green", frozen: "red", replaced: "grey", refused: "grey" }

export const AccountTag = ({ status }: { status: BankAccountStatus }) => (
  <StateTag colour={ACCOUNT[status]}>{useWords().say(`payouts.accounts.status.${status}`)}</StateTag>
)
