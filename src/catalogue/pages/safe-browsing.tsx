import { useWords } from "../../ui/frame.tsx"
import { Page } from "../../ui/page.tsx"
import { words } from "../words.ts"
import { AcuteLink } from "./acute-link.tsx"
import { TextSections } from "./text-sections.tsx"

export function SafeBrowsingPage() {
  const t = useWords(words).safeBrowsing

  return (
    <Page title={t.title} lead={t.lead} description={t.lead}>
      <TextSections of={t.sections} />
      <AcuteLink />
    </Page>
  )
}
