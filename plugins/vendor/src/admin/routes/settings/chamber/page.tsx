import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Select, Table, Text, toast } from "@medusajs/ui"
import { HeaderCell, ListTable, PageHead, Reading, useFailureSentence } from "@tawiza/admin-kit"
import { CHAMBER_ROLES, type ChamberRole, type ChamberUser } from "@tawiza/contract"
import { useChamberUsers, useChangeRole } from "../../../hooks/chamber"
import { Crumb, useWords } from "../../../lib/words"

export default function ChamberPage() {
  const { say } = useWords()
  const query = useChamberUsers()
  return (
    <Container className="p-0">
      <PageHead title={say("chamber.title")} lead={say("chamber.lead")}>
        <ul className="text-ui-fg-subtle txt-small list-disc ps-5">
          {CHAMBER_ROLES.map((role) => (
            <li key={role}>
              {say(`chamber.role.${role}`)} · {say(`chamber.explain.${role}`)}
            </li>
          ))}
        </ul>
      </PageHead>
      <Reading query={query} rows={3}>
        {({ users, may_change }) => <Rows users={users} mayChange={may_change} />}
      </Reading>
    </Container>
  )
}

function Rows({ users, mayChange }: { users: readonly ChamberUser[]; mayChange: boolean }) {
  const { say } = useWords()
  return (
    <ListTable
      label={say("chamber.title")}
      head={
        <>
          <HeaderCell>{say("chamber.column.name")}</HeaderCell>
          <HeaderCell>{say("chamber.column.role")}</HeaderCell>
        </>
      }
    >
      {users.map((user) => (
        <Table.Row key={user.id}>
          <Table.Cell className="py-2">
            <Text size="small" weight="plus" className="text-ui-fg-base">
              <bdi>{user.name}</bdi>
            </Text>
            <Text size="xsmall" className="text-ui-fg-muted break-all">
              <bdi>{user.email}</bdi>
            </Text>
          </Table.Cell>
          <Table.Cell>{mayChange ? <RoleField user={user} /> : say(`chamber.role.${user.role ?? "none"}`)}</Table.Cell>
        </Table.Row>
      ))}
    </ListTable>
  )
}

/** Radix allows no empty value, so "no role" has a name of its own. */
const NONE = "none"

function RoleField({ user }: { user: ChamberUser }) {
  const { say, dir } = useWords()
  const change = useChangeRole()
  const sentenceOf = useFailureSentence()
  const choose = (value: string) =>
    change.mutate(
      { id: user.id, role: value === NONE ? null : (value as ChamberRole) },
      {
        onSuccess: () => toast.success(say("chamber.changed", { name: user.name })),
        onError: (failure) => toast.error(sentenceOf(failure)),
      },
    )
  return (
    <div className="w-36 sm:w-48">
      <Select size="small" dir={dir} value={user.role ?? NONE} disabled={change.isPending} onValueChange={choose}>
        <Select.Trigger aria-label={say("chamber.role_of", { name: user.name })}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {[...CHAMBER_ROLES, NONE].map((role) => (
            <Select.Item key={role} value={role}>
              {say(`chamber.role.${role as ChamberRole | "none"}`)}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}

// The bundler reads this object as text: the namespace must stay a literal.
export const config = defineRouteConfig({ label: "nav.chamber", translationNs: "tawiza" })

export const handle = { breadcrumb: () => <Crumb word="nav.chamber" /> }
