import type { PayoutStatus, VendorPayout, VendorPayoutList } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import { useAsked } from "../asked.js"
import { useLanguage, useWords } from "../context.js"
import { wallClock } from "../domain/day.js"
import { api, paths } from "../paths.js"
import type { IconName } from "../ui/icon.js"
import { Screen } from "../ui/screen.js"
import { Tag } from "../ui/tag.js"
import { Loading, TroubleNote } from "../ui/trouble.js"
import { dayText } from "../words.js"

/** What was paid out, to which account, what the bank said; and why nothing is paid at the moment. */
export function Payouts() {
  const m = useWords()
  const { value, trouble, load } = useAsked<VendorPayoutList>(api.payouts())
  return (
    <Screen title={m.payouts.title} back={paths.money()}>
      {trouble && <TroubleNote trouble={trouble} retry={() => void load()} />}
      {value ? <List {...value} /> : !trouble && <Loading text={m.payouts.loading} />}
    </Screen>
  )
}

function List({ payouts, count, currency_code, obstacle, until, minimum_minor }: VendorPayoutList) {
  const { language, m } = useLanguage()
  return (
    <>
      <div class={obstacle ? "note" : "note good"}>
        <p>{obstacle ? m.payouts.why_not[obstacle] : m.payouts.next}</p>
        {obstacle === "below_minimum" && <p>{m.payouts.minimum(formatMoney(minimum_minor, language, currency_code))}</p>}
        {until && <p>{m.payouts.until(dayText(wallClock(new Date(until)).day, m))}</p>}
        {(obstacle === "no_bank_account" ||
          obstacle === "bank_account_frozen" ||
          obstacle === "bank_account_asked" ||
          obstacle === "stripe_not_ready") && (
          <p>
            <a href={paths.bankAccount()}>{m.bank.title}</a>
          </p>
        )}
      </div>
      {count === 0 ? (
        <p class="empty">{m.payouts.empty}</p>
      ) : (
        <ul class="payouts">
          {payouts.map((payout) => (
            <Payout key={payout.id} payout={payout} currency_code={currency_code} />
          ))}
        </ul>
      )}
      {count > payouts.length && <p class="mute">{m.payouts.older(count - payouts.length)}</p>}
    </>
  )
}

const STATUS: Record<PayoutStatus, { colour: "good" | "wait" | "plain" | "bad"; icon: IconName }> = {
  planned: { colour: "plain", icon: "clock" },
  removed: { colour: "plain", icon: "cross" },
  reserved: { colour: "wait", icon: "clock" },
  cancelled: { colour: "plain", icon: "cross" },
  submitted: { colour: "wait", icon: "next" },
  paid: { colour: "good", icon: "check" },
  rejected: { colour: "bad", icon: "cross" },
  returned: { colour: "bad", icon: "turn" },
  unknown: { colour: "wait", icon: "alert" },
}

function Payout({ payout, currency_code }: { payout: VendorPayout; currency_code: string }) {
  const { language, m } = useLanguage()
  const { amount_minor, status, way, last4, end_to_end_id, reserved_at, ended_at } = payout
  const day = (at: string) => dayText(wallClock(new Date(at)).day, m)
  return (
    <li>
      <p class="row top wraps">
        <b class="amount">
          <bdi>{formatMoney(amount_minor, language, currency_code)}</bdi>
        </b>
        <Tag {...STATUS[status]} word={m.payouts.status[status]} />
      </p>
      <p class="mute">
        {(way === "stripe" ? m.payouts.to_stripe : m.payouts.to)(`\u2068${last4}\u2069`)} · {m.payouts.sent(day(reserved_at))}
        {ended_at && ` · ${m.payouts.ended(day(ended_at))}`}
      </p>
      <p class="mute">
        <bdi class="code">{end_to_end_id}</bdi>
      </p>
    </li>
  )
}
