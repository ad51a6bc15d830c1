import { useQuery } from "@tanstack/react-query"
import { type ApiFailure, api } from "../lib/api"
import { useWords } from "../lib/language"

interface User {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
}

/** Names of chamber users by id, from Medusa's own users. One who has left is not in it. */
export function useModerators(ids: readonly string[]): Map<string, string> {
  const { language } = useWords()
  const wanted = [...new Set(ids)].sort()
  const { data } = useQuery<{ users: User[] }, ApiFailure>({
    queryKey: ["tawiza-moderators", wanted],
    queryFn: () => api.get(language, "/admin/users", { "id[]": wanted, fields: "id,email,first_name,last_name", limit: wanted.length }),
    enabled: wanted.length > 0,
  })
  return new Map(data?.users.map((user) => [user.id, nameOf(user)]))
}

const nameOf = ({ first_name, last_name, email }: User): string => [first_name, last_name].filter(Boolean).join(" ") || email
