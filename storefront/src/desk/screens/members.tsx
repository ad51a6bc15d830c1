import { MEMBER_ROLES, type MemberList, type MemberRole, type MemberView, spokenPhone } from "@tawiza/contract"
import { useEffect, useState } from "preact/hooks"
import { useParts, useWords } from "../context.js"
import { Trouble } from "../errors.js"
import { api, paths } from "../paths.js"
import { Icon } from "../ui/icon.js"
import { Screen, useActing } from "../ui/screen.js"
import { Tag } from "../ui/tag.js"
import { Loading, TroubleNote } from "../ui/trouble.js"
import { InviteMember } from "./members/invite.js"

/** Who acts for the organisation. A manager invites, gives roles and lets people go; others see who does what. */
export function Members() {
  const m = useWords()
  const { ask, session } = useParts()
  const { member: self } = useActing()
  const [members, setMembers] = useState<readonly MemberView[] | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [said, setSaid] = useState("")
  const mayChange = self.may.includes("members.write")

  const load = async () => {
    setTrouble(null)
    try {
      setMembers((await ask<MemberList>(api.members())).members)
    } catch (error) {
      failed(error)
    }
  }
  const failed = (error: unknown) => {
    const trouble = error instanceof Trouble ? error : new Trouble("internal")
    session.notice(trouble)
    setTrouble(trouble)
  }
  useEffect(() => void load(), [])

  /** @returns whether it was done; the list is then as the answer says. */
  const change = async (address: string, body: object, done: string): Promise<boolean> => {
    setTrouble(null)
    setSaid("")
    try {
      setMembers((await ask<MemberList>(address, { method: "POST", body })).members)
      setSaid(done)
      return true
    } catch (error) {
      failed(error)
      return false
    }
  }
  return (
    <Screen title={m.members.title} back={paths.me()}>
      <div class="narrow">
        <p class="lead">{mayChange ? m.members.lead : m.members.lead_reader}</p>
        <div role="status">{said && <p class="note good">{said}</p>}</div>
        {trouble && <TroubleNote trouble={trouble} retry={members ? undefined : () => void load()} />}
        {members ? (
          <ul class="members">
            {members.map((member) => (
              <Member key={member.id} member={member} self={member.id === self.id} mayChange={mayChange} change={change} />
            ))}
          </ul>
        ) : (
          !trouble && <Loading text={m.members.loading} />
        )}
        {members && mayChange && <InviteMember invite={(body) => change(api.members(), body, m.members.invited(body.name))} />}
      </div>
    </Screen>
  )
}

interface MemberProps {
  member: MemberView
  self: boolean
  mayChange: boolean
  change: (address: string, body: object, done: string) => Promise<boolean>
}

function Member({ member, self, mayChange, change }: MemberProps) {
  const m = useWords()
  const [leaving, setLeaving] = useState(false)
  const [sending, setSending] = useState(false)
  const doing = async (address: string, body: object, done: string) => {
    if (sending) return
    setSending(true)
    await change(address, body, done)
    setSending(false)
    setLeaving(false)
  }
  return (
    <li aria-busy={sending}>
      <p class="row line top wraps">
        <Icon name="person" />
        <span class="grow">
          <bdi class="name">{member.name}</bdi>
          {self && <span class="mute"> ({m.members.self})</span>}
          <span class="mute under">
            <bdi>{member.email ?? spokenPhone(member.phone ?? "")}</bdi>
          </span>
        </span>
        {member.status === "invited" && <Tag colour="wait" icon="clock" word={m.members.waiting} />}
      </p>
      {mayChange ? (
        <label class="field">
          <span>{m.members.role}</span>
          <select
            value={member.role}
            disabled={sending}
            onChange={({ currentTarget }) => {
              const role = currentTarget.value as MemberRole
              // What stands there is what the server says, until it says otherwise.
              currentTarget.value = member.role
              void doing(api.member(member.id), { role }, m.members.changed(member.name, m.members.roles[role]))
            }}
          >
            {MEMBER_ROLES.map((role) => (
              <option key={role} value={role}>
                {m.members.roles[role]}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p class="mute">{m.members.roles[member.role]}</p>
      )}
      <p class="help">{m.members.explain[member.role]}</p>
      {mayChange && !self && (
        <div class="row">
          {member.status === "invited" && (
            <button
              type="button"
              class="button quiet"
              onClick={() => doing(api.reinviteMember(member.id), {}, m.members.invited(member.name))}
            >
              {m.members.reinvite}
            </button>
          )}
          {leaving ? (
            <>
              <button
                type="button"
                class="button main danger"
                onClick={() => doing(api.removeMember(member.id), {}, m.members.removed(member.name))}
              >
                {m.members.remove_sure}
              </button>
              <button type="button" class="button quiet" onClick={() => setLeaving(false)}>
                {m.cancel}
              </button>
            </>
          ) : (
            <button type="button" class="button quiet" onClick={() => setLeaving(true)} aria-label={m.members.remove_named(member.name)}>
              {m.members.remove}
            </button>
          )}
        </div>
      )}
    </li>
  )
}
