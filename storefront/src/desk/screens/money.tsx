import type { VendorBalance, VendorEarning, VendorEarnings } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { useAsked } from "../asked.js"
import { useLanguage, useWords } from "../context.js"
import type { Messages } from "../messages/index.js"
import { api, paths } from "../paths.js"
import { Icon, type IconName } from "../ui/icon.js"
import { Screen, useActing, useVendorName } from "../ui/screen.js"
import { Seal } from "../ui/seal.js"
import { Tag } from "../ui/tag.js"
import { Loading, TroubleNote } from "../ui/trouble.js"
import { holdText, ryalText } from "../words.js"

/** Where the organisation's money is, and why: payable now, held until when, paid; then each parcel with its part. */
export function MoneyScreen() {
  const m = useWords()
  const { vendor } = useActing()
  const balance = useAsked<VendorBalance>(api.balance())
  const earnings = useAsked<VendorEarnings>(api.earnings())
  const trouble = balance.trouble ?? earnings.trouble
  const retry = () => void Promise.all([balance.load(), earnings.load()])
  return (
    <Screen title={m.money.title} sub={<bdi>{useVendorName()}</bdi>} before={<Seal id={vendor.seal_id} class="seal" />}>
      <p>
        <a href={paths.documents()}>{m.documents.title}</a>
      </p>
      {trouble && <TroubleNote trouble={trouble} retry={retry} />}
      {balance.value && <Balance balance={balance.value} />}
      <p class="row wraps">
        <a class="button quiet" href={paths.payouts()}>
          {m.payouts.title}
        </a>
        <a class="button quiet" href={paths.bankAccount()}>
          {m.bank.title}
        </a>
      </p>
      {earnings.value && <Earnings {...earnings.value} />}
      {!trouble && !(balance.value && earnings.value) && <Loading text={m.money.loading} />}
    </Screen>
  )
}

function Balance({ balance }: { balance: VendorBalance }) {
  const m = useWords()
  const { currency_code, available_minor, held_minor, in_transit_minor, debt_minor, paid_minor } = balance
  const amount = { currency_code }
  return (
    <>
      <dl class="purses">
        <Purse {...amount} colour="good" icon="check" word={m.money.available} amount_minor={available_minor} />
        <Purse {...amount} colour="wait" icon="clock" word={m.money.held} amount_minor={held_minor} />
        {in_transit_minor > 0 && <Purse {...amount} colour="plain" icon="next" word={m.money.in_transit} amount_minor={in_transit_minor} />}
        <Purse {...amount} colour="plain" icon="money" word={m.money.paid} amount_minor={paid_minor} />
        {debt_minor > 0 && <Purse {...amount} colour="bad" icon="turn" word={m.money.debt} amount_minor={debt_minor} />}
      </dl>
      {debt_minor > 0 && <p class="note">{m.money.debt_why}</p>}
    </>
  )
}

interface PurseProps {
  colour: "good" | "wait" | "plain" | "bad"
  icon: IconName
  word: string
  amount_minor: number
  currency_code: string
}

function Purse({ colour, icon, word, amount_minor, currency_code }: PurseProps) {
  const { language, m } = useLanguage()
  const ryal = amount_minor > 0 ? ryalText(amount_minor, m) : null
  return (
    <div class={`purse ${colour}`}>
      <Icon name={icon} />
      <dt>{word}</dt>
      <dd>
        <bdi class="amount">{formatMoney(amount_minor, language, currency_code)}</bdi>
        {ryal && (
          <span class="mute under">
            <bdi>{ryal}</bdi>
          </span>
        )}
      </dd>
    </div>
  )
}

function Earnings({ earnings, count }: VendorEarnings) {
  const m = useWords()
  if (count === 0) return <p class="empty">{m.money.empty}</p>
  return (
    <section>
      <h2>{m.money.why}</h2>
      <ul class="earnings">
        {earnings.map((earning) => (
          <li key={earning.consignment.id}>
            <Earning earning={earning} />
          </li>
        ))}
      </ul>
      {count > earnings.length && <p class="mute">{m.money.older(count - earnings.length)}</p>}
    </section>
  )
}

const STATE: Record<VendorEarning["state"], { colour: "good" | "wait" | "plain" | "bad"; icon: IconName }> = {
  expected: { colour: "plain", icon: "box" },
  held: { colour: "wait", icon: "clock" },
  released: { colour: "good", icon: "check" },
  with_vendor: { colour: "plain", icon: "money" },
  given_back: { colour: "bad", icon: "turn" },
  void: { colour: "bad", icon: "cross" },
}

/** One parcel: its number, its part, why it is where it is; opened, how the part was reckoned. */
function Earning({ earning }: { earning: VendorEarning }) {
  const { language, m } = useLanguage()
  const { consignment, share, state, given_back_minor } = earning
  const say = (amount_minor: number) => <bdi>{formatMoney(amount_minor, language, share.currency_code)}</bdi>
  const row = (word: string, amount_minor: number) => (
    <div class="row">
      <dt class="grow">{word}</dt>
      <dd>{say(amount_minor)}</dd>
    </div>
  )
  return (
    <details>
      <summary>
        <b class="number">
          <bdi>{consignment.number}</bdi>
        </b>
        <span class="grow">
          <Tag {...STATE[state]} word={m.money.state[state]} />
          <span class="mute under">{whyText(earning, m)}</span>
        </span>
        <b class={state === "void" ? "amount struck" : "amount"}>{say(share.vendor_minor - given_back_minor)}</b>
      </summary>
      <dl class="reckoning">
        {row(m.money.customer_pays, share.total_minor)}
        {share.promotion_minor > 0 && row(m.money.chamber_adds, share.promotion_minor)}
        {row(m.money.commission, -share.commission_minor)}
        {row(m.money.commission_tax, -share.tax_minor)}
        {given_back_minor > 0 && row(m.money.given_back, -given_back_minor)}
        {row(m.money.yours, share.vendor_minor - given_back_minor)}
      </dl>
      <a href={paths.order(consignment.id)}>{m.money.see_order}</a>
    </details>
  )
}

function whyText({ consignment, state, hold }: VendorEarning, m: Messages): string {
  if (hold) return holdText(hold, m)
  return state === "expected" || state === "void" || state === "held" ? m.status[consignment.status] : m.money.state_why[state]
}
