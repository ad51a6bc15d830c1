import { Section, Unwritten } from "@tawiza/admin-kit"
import { LANGUAGES, LOCALES, type Texts } from "@tawiza/contract"
import { useWords } from "../../lib/words"

/** One text in the three languages side by side; one that nobody wrote keeps its place and says so. */
export function InThreeLanguages({ title, texts, big = false }: { title: string; texts: Texts; big?: boolean }) {
  const { say } = useWords()
  return (
    <Section title={title}>
      <dl className="m-0 grid gap-x-6 gap-y-4 px-6 py-4 lg:grid-cols-3">
        {LANGUAGES.map((language) => (
          <div key={language} className="flex flex-col gap-y-1">
            <dt className="txt-compact-xsmall-plus text-ui-fg-subtle">{say(`language.${language}`)}</dt>
            {texts[language] ? (
              <dd
                lang={LOCALES[language]}
                dir={language === "ar" ? "rtl" : "ltr"}
                className={big ? "txt-large m-0" : "txt-small m-0 whitespace-pre-line"}
              >
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
    </Section>
  )
}
