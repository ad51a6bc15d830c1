import type { MedusaContainer } from "@medusajs/framework/types"
import { REQUIREMENTS } from "@tawiza/config/admission"
import type { DemoVendor } from "@tawiza/config/seed"
import { illustrate } from "@tawiza/illustration"
import { raster } from "@tawiza/vendor/media/raster"
import { VENDOR_MODULE, type VendorModuleService } from "@tawiza/vendor/modules/vendor"
import { keepFile } from "@tawiza/vendor/papers/keep-file"
import { preparePaper } from "@tawiza/vendor/papers/prepare-paper"
import type { SubmitApplicationInput } from "@tawiza/vendor/workflows/submit-application"
import { demoPdf } from "./demo-pdf"

type Papers = SubmitApplicationInput["papers"]

const DAY_MS = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)

/** What the chamber asks the demo's one incomplete applicant for. */
const LACKING = { sanitary: 0, workshop: 1 } as const

/** Made-up papers of a fictional organisation: a page that says what it stands for, and drawings in place of photographs. */
export async function demoPapers(container: MedusaContainer, demo: DemoVendor): Promise<Papers> {
  const papers: Papers = []
  for (const { code, lines, expires_on, count } of asked(demo)) {
    for (let page = 1; page <= count; page++) {
      const bytes = code === "workshop" ? await drawing(demo, page) : demoPdf([...lines, demo.name.fr, `Page ${page}`])
      papers.push({ requirement: code, expires_on, file: await keepFile(container, await preparePaper(bytes)) })
    }
  }
  return papers
}

/** What a moderator did with the papers of those who were admitted. */
export async function acceptPapers(container: MedusaContainer, application_id: string, by: string): Promise<void> {
  const vendors = container.resolve<VendorModuleService>(VENDOR_MODULE)
  const papers = await vendors.listPapers({ application_id, state: "given" }, { take: null as never })
  await vendors.updatePapers(papers.map(({ id }) => ({ id, state: "accepted" as const, checked_by: by, checked_at: new Date() })))
}

interface Asked {
  code: string
  lines: string[]
  expires_on: string | null
  count: number
}

function asked(demo: DemoVendor): Asked[] {
  return REQUIREMENTS.filter(({ kinds, paper }) => kinds.includes(demo.kind) && paper && paper.min > 0).flatMap(
    ({ code, when, paper, name }) => {
      const lines = ["DEMO", name.fr.replace(" : {label}", "")]
      const whole: Asked = { code, lines, expires_on: null, count: paper?.min ?? 1 }
      if (when === "label") return demo.labels_claimed.map((label) => ({ ...whole, code: `label:${label}`, lines: [...lines, label] }))
      if (when === "food") return demo.crafts.includes("food") ? lacking({ ...whole, expires_on: sanitaryEnd(demo) }, demo) : []
      return lacking(whole, demo)
    },
  )
}

function lacking(paper: Asked, { status }: DemoVendor): Asked[] {
  const left = status === "changes_requested" ? LACKING[paper.code as keyof typeof LACKING] : undefined
  return left === 0 ? [] : [{ ...paper, count: left ?? paper.count }]
}

/** One ends soon and one has ended, so that the demo shows both. */
const sanitaryEnd = ({ id, status }: DemoVendor) => inDays(status === "suspended" ? -20 : id === "mek-03" ? 20 : 500)

function drawing(demo: DemoVendor, page: number): Promise<Buffer> {
  const product = demo.products[page % demo.products.length]
  return raster(illustrate({ sku: `${demo.id}-workshop-${page}`, craft: product?.craft ?? "", name: product?.name.fr ?? "" }), 900)
}
