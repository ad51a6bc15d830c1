import { type Colour, StateTag } from "@tawiza/admin-kit"
import type { ApplicationStatus, ConsignmentStatus, ProductChangeStatus, VendorStatus } from "@tawiza/contract"
import { useWords } from "../lib/words"

const APPLICATION: Record<ApplicationStatus, Colour> = {
  draft: "grey",
  submitted: "blue",
  in_review: "blue",
  changes_requested: "orange",
  approved: "green",
  rejected: "red",
  appealed: "orange",
  dismissed: "red",
  withdrawn: "grey",
}

const VENDOR: Record<VendorStatus, Colour> = { applicant: "blue", open: "green", paused: "orange", suspended: "red", closed: "grey" }

const CONSIGNMENT: Record<ConsignmentStatus, Colour> = {
  pending: "orange",
  accepted: "blue",
  packed: "blue",
  shipped: "purple",
  delivered: "green",
  declined: "red",
  refused: "red",
  cancelled: "grey",
}

const REVIEW: Record<ProductChangeStatus, Colour> = {
  draft: "grey",
  pending: "orange",
  approved: "green",
  refused: "red",
  withdrawn: "grey",
}

/** The state is the word; the colour only repeats it. */
export function ApplicationBadge({ status }: { status: ApplicationStatus }) {
  const { say } = useWords()
  return <StateTag colour={APPLICATION[status]}>{say(`application_status.${status}`)}</StateTag>
}

export function VendorBadge({ status }: { status: VendorStatus }) {
  const { say } = useWords()
  return <StateTag colour={VENDOR[status]}>{say(`vendor_status.${status}`)}</StateTag>
}

export function ConsignmentBadge({ status }: { status: ConsignmentStatus }) {
  const { say } = useWords()
  return <StateTag colour={CONSIGNMENT[status]}>{say(`consignment_status.${status}`)}</StateTag>
}

export function ReviewBadge({ status }: { status: ProductChangeStatus }) {
  const { say } = useWords()
  return <StateTag colour={REVIEW[status]}>{say(`review_status.${status}`)}</StateTag>
}
