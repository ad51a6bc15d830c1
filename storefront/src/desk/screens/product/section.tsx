import type { ProductSection } from "../../paths.js"
import { CareSection } from "./care.js"
import { MakersSection } from "./makers.js"
import { OptionsSection } from "./options.js"
import { PhotosSection } from "./photos.js"
import type { SectionProps } from "./section-form.js"
import { SizeSection } from "./size.js"
import { TermsSection } from "./terms.js"
import { WordsSection } from "./words.js"

/** The question that an address asks for. */
export function Section({ section, ...props }: SectionProps & { section: ProductSection }) {
  switch (section) {
    case "words_ar":
      return <WordsSection language="ar" {...props} />
    case "words_fr":
      return <WordsSection language="fr" {...props} />
    case "words_en":
      return <WordsSection language="en" {...props} />
    case "materials":
    case "techniques":
      return <TermsSection kind={section} {...props} />
    case "size":
      return <SizeSection {...props} />
    case "care":
      return <CareSection {...props} />
    case "makers":
      return <MakersSection {...props} />
    case "photos":
      return <PhotosSection {...props} />
    case "options":
      return <OptionsSection {...props} />
  }
}
