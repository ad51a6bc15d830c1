import type { MembershipList, MembershipView } from "@tawiza/contract"
import { useState } from "preact/hooks"
import { useAsked } from "../asked.js"
import { useLanguage, useParts, useWords } from "../context.js"
import { Trouble } from "../errors.js"
import { api, paths } from "../paths.js"
import { Icon } from "../ui/icon.js"
import { LanguageChoice } from "../ui/language-choice.js"
import { Screen, useActing } from "../ui/screen.js"
import { Seal } from "../ui/seal.js"
import { Loading, TroubleNote } from "../ui/trouble.js"
import { textIn } from "../words.js"

/** Right after the sign-in of a person of several vendors. It stands at the address that was asked for. */
export function ChooseFirst({ memberships }: { memberships: readonly MembershipView[] }) {
  const m = useWords()
  return (
    <Screen title={m.choose.title} before={<Seal id="tawiza" class="seal" />}>
      <div class="narrow">
        <p class="lead">{m.choose.lead}</p>
        <Vendors memberships={memberships} current={null} />
        <LanguageChoice />
      </div>
    </Screen>
  )
}

/** The way to another vendor, for somebody who sits at the desk of one. */
export function ChooseAnother() {
  const m = useWords()
  const { member } = useActing()
  const { value, trouble, load } = useAsked<MembershipList>(api.memberships())
  return (
    <Screen title={m.choose.title} back={paths.me()}>
      <div class="narrow">
        <p class="lead">{m.choose.lead}</p>
        {trouble ? (
          <TroubleNote trouble={trouble} retry={() => void load()} />
        ) : value ? (
          <Vendors memberships={value.memberships} current={member.id} />
        ) : (
          <Loading text={m.choose.loading} />
        )}
      </div>
    </Screen>
  )
}

interface VendorsProps {
  memberships: readonly MembershipView[]
  /** Of the one that is acted for now. */
  current: string | null
}

function Vendors({ memberships, current }: VendorsProps) {
  const { language, m } = useLanguage()
  const { session, navigation } = useParts()
  const [sending, setSending] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)

  const choose = async (id: string) => {
    if (sending) return
    setSending(id)
    setTrouble(null)
    try {
      await session.choose(id)
      // What was open belongs to the other vendor; what was asked for before any was chosen may belong to this one.
      if (current) navigation.go(paths.orders(), "replace")
    } catch (error) {
      const trouble = error instanceof Trouble ? error : new Trouble("internal")
      session.notice(trouble)
      setTrouble(trouble)
      setSending(null)
    }
  }
  return (
    <>
      {trouble && <TroubleNote trouble={trouble} />}
      <ul class="vendors">
        {memberships.map(({ id, role, vendor }) => (
          <li key={id}>
            <button
              type="button"
              class="vendor"
              aria-current={id === current ? "true" : undefined}
              aria-busy={sending === id}
              onClick={() => void choose(id)}
            >
              <Seal id={vendor.seal_id} class="seal" />
              <span class="grow">
                <bdi class="name">{textIn(vendor.name, language)}</bdi>
                <span class="mute under">{m.me.kind[vendor.kind]}</span>
                <span class="mute under">{id === current ? m.choose.current : m.members.roles[role]}</span>
              </span>
              <Icon name={id === current ? "check" : "next"} />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
