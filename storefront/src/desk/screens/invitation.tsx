import { type AcceptInvitationBody, type InvitationView, spokenPhone } from "@tawiza/contract"
import { useEffect, useState } from "preact/hooks"
import { useLanguage, useParts, useWords } from "../context.js"
import { Trouble } from "../errors.js"
import { api, paths } from "../paths.js"
import { LanguageChoice } from "../ui/language-choice.js"
import { PasswordField } from "../ui/password-field.js"
import { Screen } from "../ui/screen.js"
import { Loading, TroubleNote } from "../ui/trouble.js"
import { textIn } from "../words.js"

type Invited = InvitationView["invitation"]

/** An invitation: who is meant, for which shop, and a password to choose, unless there is one already. */
export function Invitation({ code }: { code: string }) {
  const m = useWords()
  const { ask, language } = useParts()
  const [invited, setInvited] = useState<Invited | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)

  const load = async () => {
    setTrouble(null)
    try {
      const { invitation } = await ask<InvitationView>(api.invitation(code))
      language.suggest(invitation.language)
      setInvited(invitation)
    } catch (error) {
      setTrouble(error instanceof Trouble ? error : new Trouble("internal"))
    }
  }
  useEffect(() => void load(), [])

  return (
    <Screen title={invited ? m.invitation.title(invited.name) : m.sign_in.title}>
      {trouble ? (
        <InvitationTrouble trouble={trouble} retry={() => void load()} />
      ) : invited ? (
        <Choose code={code} invited={invited} />
      ) : (
        <Loading text={m.invitation.loading} />
      )}
    </Screen>
  )
}

function InvitationTrouble({ trouble, retry }: { trouble: Trouble; retry?: () => void }) {
  const m = useWords()
  const gone = trouble.code === "not_found" || trouble.code === "invalid_request"
  return (
    <TroubleNote trouble={trouble} text={gone ? m.invitation.gone : undefined} retry={retry}>
      {trouble.code === "invitation_spent" && (
        <p>
          <a href={paths.orders()}>{m.sign_in.submit}</a>
        </p>
      )}
    </TroubleNote>
  )
}

function Choose({ code, invited }: { code: string; invited: Invited }) {
  const { language, m } = useLanguage()
  const { ask, session, navigation } = useParts()
  const [password, setPassword] = useState("")
  const [sending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)

  const [renew, setRenew] = useState(!invited.has_password)

  const submit = async (event?: SubmitEvent) => {
    event?.preventDefault()
    if (sending) return
    setSending(true)
    setTrouble(null)
    const body: AcceptInvitationBody = renew ? { password } : {}
    try {
      await ask(api.acceptInvitation(code), { method: "POST", body })
    } catch (error) {
      setTrouble(error instanceof Trouble ? error : new Trouble("internal"))
      setSending(false)
      return
    }
    // The password is kept from here on, whether or not signing in works at once. Who kept an old one enters with it.
    if (renew) await session.signIn(invited.login, password).catch(() => session.leave("saved"))
    else session.leave("joined")
    navigation.go(paths.orders(), "replace")
  }
  const short = trouble?.code === "password_too_short" && trouble.details.min !== undefined
  return (
    <form class="narrow" onSubmit={submit}>
      <p class="lead">
        {invited.has_password ? m.invitation.lead_known : invited.applicant ? m.invitation.lead_applicant : m.invitation.lead}
      </p>
      <p class="shop">
        <b>
          <bdi>{textIn(invited.vendor, language)}</bdi>
        </b>
        <span class="mute under">{m.me.kind[invited.kind]}</span>
      </p>
      <label class="field">
        <span>{m.invitation.login}</span>
        <input class="code" value={spokenPhone(invited.login)} readOnly autocomplete="username" />
      </label>
      {invited.has_password && (
        <label class="show">
          <input type="checkbox" checked={renew} onChange={({ currentTarget }) => setRenew(currentTarget.checked)} />
          {m.invitation.forgotten}
        </label>
      )}
      {renew && (
        <>
          <PasswordField
            label={m.invitation.choose}
            autocomplete="new-password"
            describedBy="password-help"
            value={password}
            onValue={setPassword}
          />
          <p id="password-help" class="help">
            {m.invitation.hint}
          </p>
        </>
      )}
      {trouble &&
        (short ? (
          <TroubleNote trouble={trouble} text={m.invitation.too_short(String(trouble.details.min))} />
        ) : (
          <InvitationTrouble trouble={trouble} retry={() => void submit()} />
        ))}
      <button type="submit" class="button main" aria-busy={sending}>
        {sending ? m.sending : renew ? m.invitation.submit : m.invitation.join}
      </button>
      <LanguageChoice />
    </form>
  )
}
