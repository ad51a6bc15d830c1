import { wordFaults } from "@tawiza/admin-kit/word-faults"
import { expect, it } from "vitest"
import translations from "."

it("says everything in every language", () => expect(wordFaults(translations)).toEqual([]))
