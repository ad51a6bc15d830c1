import { useState } from "preact/hooks"
import { useParts, useWords } from "../context.js"
import { Trouble } from "../errors.js"
import type { OutReason } from "../session.js"
import { LanguageChoice } from "../ui/language-choice.js"
import { PasswordField } from "../ui/password-field.js"
import { Screen } from "../ui/screen.js"
import { Seal } from "../ui/seal.js"
import { TroubleNote } from "../ui/trouble.js"

/** The door. It stands at the address that was asked for, so that a member lands where they wanted to go. */
export function SignIn({ why }: { why: OutReason | null }) {
  const m = useWords()
  const { session } = useParts()
  const [login, setLogin] = useState("")
  const [password, setPassword] = useState("")
  const [sending, setSending] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)

  const submit = async (event?: SubmitEvent) => {
    event?.preventDefault()
    if (sending) return
    setSending(true)
    setTrouble(null)
    try {
      await session.signIn(login, password)
    } catch (error) {
      setTrouble(error instanceof Trouble ? error : new Trouble("internal"))
      setSending(false)
    }
  }
  const word =
    why &&
    !trouble &&
    { expired: m.sign_in.expired, signed_out: m.sign_in.signed_out, saved: m.invitation.saved, joined: m.invitation.joined }[why]
  return (
    <Screen title={m.sign_in.title} before={<Seal id="tawiza" class="seal" />}>
      <form class="narrow" onSubmit={submit}>
        {word && (
          <p class={why === "expired" ? "note" : "note good"} role="status">
            {word}
          </p>
        )}
        <p class="lead">{m.sign_in.lead}</p>
        <label class="field">
          <span>{m.sign_in.login}</span>
          <input
            inputMode="email"
            class="code"
            value={login}
            required
            maxLength={320}
            autocomplete="username"
            autocapitalize="none"
            spellcheck={false}
            onInput={({ currentTarget }) => setLogin(currentTarget.value)}
          />
        </label>
        <PasswordField label={m.sign_in.password} autocomplete="current-password" value={password} onValue={setPassword} />
        {trouble && (
          <TroubleNote trouble={trouble} text={trouble.code === "unauthorized" ? m.sign_in.wrong : undefined} retry={() => void submit()} />
        )}
        <button type="submit" class="button main" aria-busy={sending}>
          {sending ? m.sending : m.sign_in.submit}
        </button>
        <p class="mute">{m.sign_in.help}</p>
        <LanguageChoice />
      </form>
    </Screen>
  )
}
