import { Text } from "@medusajs/ui"
import { formatRow, Lacking, Section, textIn, Unwritten } from "@tawiza/admin-kit"
import { LANGUAGES, LOCALES, mediaUrl, type ProductContent, type ReviewedField, type ReviewedPrice, type Texts } from "@tawiza/contract"
import { formatMoney } from "@tawiza/money"
import type { ReactNode } from "react"
import { useWords } from "../../lib/words"

/** Each field as it stands in the shop and as the vendor wants it, side by side; of a new piece there is only the second. */
export function BeforeAfter({ fields }: { fields: readonly ReviewedField[] }) {
  const { say } = useWords()
  return (
    <>
      {fields.map((field) => (
        <Section key={field.field} title={say(`review_field.${field.field}`)}>
          <div className={field.before === null ? "px-6 py-4" : "grid gap-x-6 gap-y-4 px-6 py-4 sm:grid-cols-2"}>
            {field.before !== null && (
              <Side label={say("review.before")}>
                <Value field={field} side="before" />
              </Side>
            )}
            <Side label={field.before === null ? null : say("review.after")}>
              <Value field={field} side="after" />
            </Side>
          </div>
        </Section>
      ))}
    </>
  )
}

function Side({ label, children }: { label: string | null; children: ReactNode }) {
  return (
    <div className="min-w-0">
      {label && (
        <Text size="xsmall" weight="plus" className="text-ui-fg-subtle mb-2">
          {label}
        </Text>
      )}
      {children}
    </div>
  )
}

function Value({ field, side }: { field: ReviewedField; side: "before" | "after" }) {
  switch (field.field) {
    case "pictures":
      return <Pictures pictures={field[side] ?? []} others={field[side === "before" ? "after" : "before"]} />
    case "title":
    case "description":
    case "care":
      return <Languages texts={field[side] ?? {}} />
    case "prices":
      return <Prices prices={field[side] ?? []} />
    default:
      return <Names names={field[side] ?? []} />
  }
}

/** Large, as a customer sees them; one that is only on this side says so. */
function Pictures({ pictures, others }: { pictures: ProductContent["pictures"]; others: ProductContent["pictures"] | null }) {
  const { say, language } = useWords()
  if (!pictures.length) return <Lacking>{say("application.no_picture")}</Lacking>
  return (
    <ul className="grid grid-cols-2 gap-3">
      {pictures.map(({ path, alt }, i) => {
        const words = textIn(alt, language)
        const single = others !== null && !others.some((other) => other.path === path)
        return (
          <li key={path} className={i === 0 ? "col-span-2" : undefined}>
            <figure className="m-0">
              <a
                href={mediaUrl(path, 1200, "webp")}
                target="_blank"
                rel="noreferrer"
                className="block rounded-md outline-none focus-visible:shadow-borders-focus"
              >
                <img
                  src={mediaUrl(path, 800, "webp")}
                  alt={words?.text ?? say("review.picture_no_alt")}
                  width={800}
                  height={1000}
                  loading="lazy"
                  className="bg-ui-bg-component h-auto max-h-[480px] w-full rounded-md object-contain"
                />
              </a>
              <figcaption className="txt-compact-xsmall text-ui-fg-subtle mt-1">
                {single && <strong className="text-ui-fg-base">{say("review.picture_single")} · </strong>}
                {words ? <bdi lang={LOCALES[words.lang]}>{words.text}</bdi> : <Lacking>{say("review.picture_no_alt")}</Lacking>}
              </figcaption>
            </figure>
          </li>
        )
      })}
    </ul>
  )
}

function Languages({ texts }: { texts: Texts }) {
  const { say } = useWords()
  return (
    <dl className="m-0 flex flex-col gap-y-2">
      {LANGUAGES.map((language) => (
        <div key={language}>
          <dt className="txt-compact-xsmall text-ui-fg-subtle">{say(`language.${language}`)}</dt>
          {texts[language] ? (
            <dd lang={LOCALES[language]} dir={language === "ar" ? "rtl" : "ltr"} className="txt-small m-0 whitespace-pre-line break-words">
              {texts[language]}
            </dd>
          ) : (
            <dd className="txt-small m-0">
              <Unwritten />
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

function Names({ names }: { names: readonly string[] }) {
  const { say } = useWords()
  return names.length ? <Text size="small">{formatRow(names)}</Text> : <Lacking>{say("common.none")}</Lacking>
}

function Prices({ prices }: { prices: readonly ReviewedPrice[] }) {
  const { say, language } = useWords()
  return (
    <ul className="flex flex-col gap-y-1">
      {prices.map(({ values, price_minor }) => (
        <li key={values.join()} className="txt-small flex flex-wrap justify-between gap-x-4">
          {values.length > 0 && <bdi>{values.join(" / ")}</bdi>}
          {price_minor === null ? (
            <Lacking>{say("application.no_price")}</Lacking>
          ) : (
            <bdi className="tabular-nums">{formatMoney(price_minor, language)}</bdi>
          )}
        </li>
      ))}
    </ul>
  )
}
