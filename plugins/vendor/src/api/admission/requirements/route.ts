import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { REQUIREMENTS, REQUIREMENTS_VERSION } from "@tawiza/config/admission"
import type { RequirementList } from "@tawiza/contract"
import { requestLanguage } from "../../language"

/** What an organisation must show, for everybody to read before it applies. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<RequirementList>) => {
  const language = requestLanguage(req)
  res.json({
    version: REQUIREMENTS_VERSION,
    requirements: REQUIREMENTS.map(({ code, kinds, when, proof, name, help, paper = null }) => ({
      code,
      kinds: [...kinds],
      when: when ?? ("always" as const),
      proof,
      name: name[language].replace("{label}", "").replace(/\s*:\s*$/, ""),
      help: help[language],
      paper,
    })),
  })
}
