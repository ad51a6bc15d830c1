import { readTestArguments } from "../test/arguments.ts"
import { runTests } from "../test/run-tests.ts"
import { runVerb } from "./run.ts"

/** `npm test`: everything from unit to browser tests, or what the arguments narrow it to. */
await runVerb((run) => runTests(run, readTestArguments(process.argv.slice(2))))
