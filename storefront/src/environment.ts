import { readStorefrontEnv } from "@tawiza/config/env"

/** Read once, when the server starts: a wrong or missing variable stops it with a sentence that names them all. */
export const environment = readStorefrontEnv()
