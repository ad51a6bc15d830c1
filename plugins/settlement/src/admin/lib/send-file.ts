import { useMutation } from "@tanstack/react-query"
import { ApiFailure, addressOf, useReadAgain } from "@tawiza/admin-kit"
import { type ApiError, type Language, LOCALES } from "@tawiza/contract"

/** Sends a file as it is, its name beside it. @throws ApiFailure */
async function sendFile<Answer>(language: Language, path: string, file: File): Promise<Answer> {
  const response = await fetch(addressOf(path, { name: file.name.slice(0, 200) }), {
    method: "POST",
    credentials: "include",
    headers: { accept: "application/json", "x-medusa-locale": LOCALES[language], "content-type": "application/octet-stream" },
    body: file,
  }).catch((error: unknown) => {
    throw new ApiFailure(0, null, String(error))
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer as Answer
  const { code = null, message } = (answer ?? {}) as Partial<ApiError>
  throw new ApiFailure(response.status, code, message ?? `HTTP ${response.status}`)
}

/** A file handed in; what was read below the paths in `changes` is read again then. */
export function useSendFile<Answer>(language: Language, path: string, changes: readonly string[]) {
  const readAgain = useReadAgain()
  return useMutation<Answer, ApiFailure, File>({
    mutationFn: (file) => sendFile<Answer>(language, path, file),
    onSettled: () => readAgain(changes),
  })
}
