import { spokenPhone, type VendorStatus } from "@tawiza/contract"
import { useState } from "preact/hooks"
import { useParts, useWords } from "../context.js"
import { Trouble } from "../errors.js"
import { paths } from "../paths.js"
import { Icon, type IconName } from "../ui/icon.js"
import { LanguageChoice } from "../ui/language-choice.js"
import { Screen, useActing, useVendorName } from "../ui/screen.js"
import { Seal } from "../ui/seal.js"
import { Tag } from "../ui/tag.js"
import { TroubleNote } from "../ui/trouble.js"
import { ShopState } from "./me/shop-state.js"

const STATUS: Record<VendorStatus, { colour: "plain" | "wait" | "good" | "bad"; icon: IconName }> = {
  applicant: { colour: "wait", icon: "clock" },
  open: { colour: "good", icon: "check" },
  paused: { colour: "wait", icon: "clock" },
  suspended: { colour: "bad", icon: "alert" },
  closed: { colour: "bad", icon: "cross" },
}

/** Who sits here, for whom, in which language; and the way out. */
export function Me() {
  const m = useWords()
  const { session, navigation } = useParts()
  const { member, vendor, others } = useActing()
  const name = useVendorName()
  const [sending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)

  const signOut = async () => {
    if (sending) return
    setSending(true)
    setTrouble(null)
    try {
      await session.signOut()
      // The next person on this phone starts at the door, not where the last one stopped.
      navigation.go(paths.orders(), "replace")
    } catch (error) {
      setTrouble(error instanceof Trouble ? error : new Trouble("internal"))
      setSending(false)
    }
  }
  return (
    <Screen title={m.me.title} before={<Seal id={vendor.seal_id} class="seal" />}>
      <div class="narrow">
        <section>
          <h2>{m.me.member}</h2>
          <p class="row line top">
            <Icon name="person" />
            <span>
              <bdi class="name">{member.name}</bdi>
              <span class="mute under">
                <bdi>{spokenPhone(member.login)}</bdi>
              </span>
              <span class="mute under">{m.members.roles[member.role]}</span>
            </span>
          </p>
        </section>
        <section>
          <h2>{m.me.organisation}</h2>
          <p class="row line top">
            <Icon name="door" />
            <span>
              <bdi class="name">{name}</bdi>
              <span class="mute under">{m.me.kind[vendor.kind]}</span>
            </span>
          </p>
          <Tag {...STATUS[vendor.status]} word={m.me.vendor_status[vendor.status]} />
          <ShopState />
          {member.may.includes("application.read") && (
            <p>
              <a href={paths.application()}>{m.application.title}</a>
            </p>
          )}
          {others > 0 && (
            <p>
              <a href={paths.choose()}>{m.choose.another}</a>
            </p>
          )}
          {member.may.includes("members.read") && (
            <p>
              <a href={paths.members()}>{m.members.title}</a>
            </p>
          )}
        </section>
        <LanguageChoice />
        {trouble && <TroubleNote trouble={trouble} retry={() => void signOut()} />}
        <button type="button" class="button quiet" aria-busy={sending} onClick={signOut}>
          <Icon name="leave" />
          {sending ? m.sending : m.me.sign_out}
        </button>
      </div>
    </Screen>
  )
}
