import { join } from "node:path"
import { Children } from "@tawiza/config/start/children"
import { testData } from "./environment.ts"

let children: Children | undefined

/** The processes of this test worker; they end with it, whatever becomes of it. */
export const testChildren = (): Children => {
  children ??= new Children(join(testData(), "logs"))
  return children
}
