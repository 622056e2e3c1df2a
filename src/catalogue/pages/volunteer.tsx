import { useWords } from "../../ui/frame.tsx"
import { Page } from "../../ui/page.tsx"
import { words } from "../words.ts"
import { TextSections } from "./text-sections.tsx"

export function VolunteerPage({ organisation }: { organisation: string }) {
  const t = useWords(words).volunteer

  return (
    <Page title={t.title} lead={t.lead} description={t.lead}>
      <TextSections of={t.sections} />
      <p>{t.contact(organisation)}</p>
    </Page>
  )
}
