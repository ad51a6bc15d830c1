import { useReading } from "@tawiza/admin-kit"

interface User {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
}

/** Names of chamber users by id, from Medusa's own users. One who has left is not in it. */
export function useModerators(ids: readonly string[]): Map<string, string> {
  const wanted = [...new Set(ids)].sort()
  const { data } = useReading<{ users: User[] }>(
    "/admin/users",
    { "id[]": wanted, fields: "id,email,first_name,last_name", limit: wanted.length },
    { enabled: wanted.length > 0 },
  )
  return new Map(data?.users.map((user) => [user.id, nameOf(user)]))
}

const nameOf = ({ first_name, last_name, email }: User): string => [first_name, last_name].filter(Boolean).join(" ") || email
