import type { ActingMember } from "@tawiza/contract"
import { type ComponentChildren, createContext } from "preact"
import { useContext, useEffect, useRef } from "preact/hooks"
import { useLanguage, useOrders, useParts, useWords } from "../context.js"
import type { Messages } from "../messages/index.js"
import type { Notice } from "../orders.js"
import { paths } from "../paths.js"
import { textIn } from "../words.js"
import { Icon, type IconName } from "./icon.js"

const ActingContext = createContext<ActingMember | null>(null)

/** The frame of every screen behind the sign-in: what was last done, and the tabs. */
export function Signed({ acting, children }: { acting: ActingMember; children: ComponentChildren }) {
  return (
    <ActingContext.Provider value={acting}>
      {children}
      <Tabs />
    </ActingContext.Provider>
  )
}

export function useActing(): ActingMember {
  const acting = useContext(ActingContext)
  if (!acting) throw new Error("A screen behind the sign-in was drawn without a member")
  return acting
}

/** The name of the member's organisation in the member's language. */
export function useVendorName(): string {
  const { language } = useLanguage()
  return textIn(useActing().vendor.name, language)
}

let drawn = false

export interface ScreenProps {
  title: string
  /** What the heading shows when it is more than the title's text. */
  heading?: ComponentChildren
  /** Under the title. */
  sub?: ComponentChildren
  /** Where "back" leads. */
  back?: string
  /** Before the title: the seal, where there is no way back. */
  before?: ComponentChildren
  /** At the far end of the head. */
  after?: ComponentChildren
  children: ComponentChildren
}

/** One screen: its head, what was last done, its content. A new screen takes the focus to its title, so that it is read aloud. */
export function Screen({ title, heading, sub, back, before, after, children }: ScreenProps) {
  const m = useWords()
  const heard = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (drawn) heard.current?.focus({ preventScroll: true })
    drawn = true
  }, [])
  useEffect(() => {
    document.title = `${title} · Tawiza`
  }, [title])
  return (
    <>
      <header class="head">
        <div class="wrap row">
          {back && (
            <a class="round" href={back} aria-label={m.back}>
              <Icon name="back" />
            </a>
          )}
          {before}
          <div class="grow">
            <h1 ref={heard} tabIndex={-1}>
              {heading ?? title}
            </h1>
            {sub && <p class="sub">{sub}</p>}
          </div>
          {after}
        </div>
      </header>
      <NoticeBar />
      <main class="wrap">{children}</main>
    </>
  )
}

function Tabs() {
  const m = useWords()
  const { navigation } = useParts()
  const here = navigation.state()
  const applicant = useActing().vendor.status === "applicant"
  const atOrders = here.name === "orders" && here.list === "open"
  const atApplication = here.name === "application" && here.step === null
  const ofPieces = here.name === "products" || here.name === "product" || here.name === "import"
  const { may } = useActing().member
  const ofMoney = here.name === "money" || here.name === "documents" || here.name === "payouts" || here.name === "bank-account"
  const ofMe = here.name === "me" || here.name === "members" || here.name === "choose"
  const elsewhere = ofMe || ofPieces || ofMoney
  return (
    <nav class="tabs" aria-label={m.tabs.label}>
      {applicant ? (
        <Tab
          href={paths.application()}
          icon="sheet"
          word={m.tabs.application}
          current={elsewhere ? undefined : atApplication ? "page" : "true"}
        />
      ) : (
        <Tab href={paths.orders()} icon="box" word={m.tabs.orders} current={elsewhere ? undefined : atOrders ? "page" : "true"} />
      )}
      {may.includes("catalogue.read") && (
        <Tab
          href={paths.products()}
          icon="label"
          word={m.tabs.products}
          current={here.name === "products" ? "page" : ofPieces ? "true" : undefined}
        />
      )}
      {may.includes("money.read") && !applicant && (
        <Tab
          href={paths.money()}
          icon="money"
          word={m.tabs.money}
          current={here.name === "money" ? "page" : ofMoney ? "true" : undefined}
        />
      )}
      <Tab href={paths.me()} icon="person" word={m.tabs.me} current={here.name === "me" ? "page" : ofMe ? "true" : undefined} />
    </nav>
  )
}

function Tab({ href, icon, word, current }: { href: string; icon: IconName; word: string; current: "page" | "true" | undefined }) {
  return (
    <a href={href} aria-current={current}>
      <Icon name={icon} />
      {word}
    </a>
  )
}

/** Says what was done. It is always in the page, so that screen readers hear it change. */
function NoticeBar() {
  const m = useWords()
  const { desk } = useParts()
  const { notice } = useOrders()
  return (
    <div class="notice" role="status" aria-live="polite">
      {notice && (
        <div class={notice.kind === "done" ? "said" : "said other"}>
          <div class="wrap row">
            <Icon name={notice.kind === "done" ? "check" : "alert"} />
            <p class="grow">{noticeText(notice, m)}</p>
            <button type="button" class="round" aria-label={m.close} onClick={() => desk.readNotice()}>
              <Icon name="cross" />
            </button>
          </div>
        </div>
      )}
    </div>
  )
}

function noticeText(notice: Notice, m: Messages): string {
  if (notice.kind === "done") return m.done[notice.action](notice.number)
  return m.overtaken(notice.number, m.status[notice.status])
}
