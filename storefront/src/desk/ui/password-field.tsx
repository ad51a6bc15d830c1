import { useState } from "preact/hooks"
import { useWords } from "../context.js"

export interface PasswordFieldProps {
  label: string
  autocomplete: "current-password" | "new-password"
  value: string
  onValue(value: string): void
  /** Id of the text that explains it. */
  describedBy?: string
}

/** A password that may be looked at while it is typed: small keyboards make mistakes, and nobody may be near. */
export function PasswordField({ label, autocomplete, value, onValue, describedBy }: PasswordFieldProps) {
  const m = useWords()
  const [shown, setShown] = useState(false)
  return (
    <>
      <label class="field">
        <span>{label}</span>
        <input
          type={shown ? "text" : "password"}
          class="code"
          value={value}
          required
          autocomplete={autocomplete}
          autocapitalize="none"
          spellcheck={false}
          aria-describedby={describedBy}
          onInput={({ currentTarget }) => onValue(currentTarget.value)}
        />
      </label>
      <label class="show">
        <input type="checkbox" checked={shown} onChange={({ currentTarget }) => setShown(currentTarget.checked)} />
        {m.sign_in.show}
      </label>
    </>
  )
}
