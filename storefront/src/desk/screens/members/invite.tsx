import { LANGUAGES, type Language, MEMBER_ROLES, type MemberRole, type NewMemberBody } from "@tawiza/contract"
import { useState } from "preact/hooks"
import { useLanguage } from "../../context.js"
import { LANGUAGE_NAMES } from "../../messages/index.js"

/** Whom to invite, in which role, and in which language the invitation speaks. `invite` says whether it went. */
export function InviteMember({ invite }: { invite: (body: NewMemberBody) => Promise<boolean> }) {
  const { m, language: own } = useLanguage()
  const [name, setName] = useState("")
  const [email, setEmail] = useState("")
  const [phone, setPhone] = useState("")
  const [role, setRole] = useState<MemberRole>("orders")
  const [language, setLanguage] = useState<Language>(own)
  const [sending, setSending] = useState(false)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (sending) return
    setSending(true)
    const reached = { ...(email.trim() && { email: email.trim() }), ...(phone.trim() && { phone: phone.trim() }) }
    if (await invite({ name: name.trim(), ...reached, role, language })) {
      setName("")
      setEmail("")
      setPhone("")
    }
    setSending(false)
  }
  return (
    <form onSubmit={submit} class="stack">
      <h2>{m.members.invite}</h2>
      <label class="field">
        <span>{m.members.name}</span>
        <input value={name} required maxLength={120} autocomplete="off" onInput={({ currentTarget }) => setName(currentTarget.value)} />
      </label>
      <label class="field">
        <span>{m.sign_in.email}</span>
        <input
          type="email"
          class="code"
          value={email}
          required={!phone.trim()}
          maxLength={320}
          autocomplete="off"
          onInput={({ currentTarget }) => setEmail(currentTarget.value)}
        />
      </label>
      <label class="field">
        <span>{m.members.phone}</span>
        <input
          type="tel"
          class="code"
          value={phone}
          required={!email.trim()}
          maxLength={40}
          autocomplete="off"
          aria-describedby="reach-help"
          onInput={({ currentTarget }) => setPhone(currentTarget.value)}
        />
      </label>
      <p id="reach-help" class="help">
        {m.members.reach}
      </p>
      <fieldset class="choices">
        <legend>{m.members.role}</legend>
        {MEMBER_ROLES.map((one) => (
          <label key={one} class="choice">
            <input type="radio" name="new-role" checked={role === one} onChange={() => setRole(one)} />
            <span>
              {m.members.roles[one]}
              <span class="mute under">{m.members.explain[one]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span>{m.members.language}</span>
        <select value={language} onChange={({ currentTarget }) => setLanguage(currentTarget.value as Language)}>
          {LANGUAGES.map((code) => (
            <option key={code} value={code} lang={code}>
              {LANGUAGE_NAMES.find(({ language }) => language === code)?.name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="button main" aria-busy={sending}>
        {sending ? m.sending : m.members.send}
      </button>
    </form>
  )
}
