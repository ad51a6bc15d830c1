import { parseArgs } from "node:util"
import { Trouble } from "../start/trouble.ts"

export interface TestArguments {
  /** Parts of file paths; none means every file. */
  readonly filters: string[]
  /** Only tests whose full name matches. */
  readonly name: string | undefined
  readonly update: boolean
}

/** `npm test -- [parts of paths] [-t name] [-u]` */
export function readTestArguments(args: readonly string[]): TestArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { testNamePattern: { type: "string", short: "t" }, update: { type: "boolean", short: "u", default: false } },
    })
    return { filters: positionals, name: values.testNamePattern, update: values.update }
  } catch (error) {
    throw new Trouble(`${(error as Error).message} Say npm test -- [part of a path] [-t part of a test's name] [-u].`)
  }
}
