import { expect, it } from "vitest"
import { type ReadRecipient, readRecipient } from "./recipient"

const account = (status: string | undefined, ...asked: [string, string][]): ReadRecipient => ({
  configuration: { recipient: { capabilities: { stripe_balance: status === undefined ? {} : { stripe_transfers: { status } } } } },
  requirements: { entries: asked.map(([awaiting_action_from, description]) => ({ awaiting_action_from, description })) },
})

it.each<[string, ReadRecipient, ReturnType<typeof readRecipient>]>([
  ["ready when it can be paid to", account("active"), { status: "ready", wants: [] }],
  [
    "ready though Stripe will want more one day",
    account("active", ["user", "identity.individual.documents.primary_verification"]),
    { status: "ready", wants: ["papers"] },
  ],
  [
    "open while the vendor has to say more",
    account(
      "restricted",
      ["user", "identity.business_details.registered_name"],
      ["user", "identity.individual.given_name"],
      ["user", "configuration.recipient.default_outbound_destination"],
      ["user", "identity.attestations.terms_of_service.account"],
      ["user", "identity.business_details.address"],
      ["user", "something.new"],
    ),
    { status: "open", wants: ["bank_account", "organisation", "other", "person", "terms"] },
  ],
  ["being checked while only Stripe has to act", account("pending", ["stripe", "identity.individual"]), { status: "checking", wants: [] }],
  ["open while it is pending and the vendor has to act", account("pending", ["user", "x"]), { status: "open", wants: ["other"] }],
  ["open before Stripe has said anything", account(undefined), { status: "open", wants: [] }],
  ["open when it is restricted and nobody says why", account("restricted"), { status: "open", wants: [] }],
  ["refused for its country", account("unsupported", ["user", "x"]), { status: "refused", wants: [] }],
  ["refused when it was rejected", account("rejected"), { status: "refused", wants: [] }],
  ["refused when it was closed", { ...account("active"), closed: true }, { status: "refused", wants: [] }],
])("an account is %s", (_, read, told) => expect(readRecipient(read)).toEqual(told))
