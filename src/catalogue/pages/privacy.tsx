import { useWords } from "../../ui/frame.tsx"
import { Page } from "../../ui/page.tsx"
import { Section } from "../../ui/section.tsx"
import { SummaryList } from "../../ui/summary-list.tsx"
import type { Kept } from "../kept.ts"
import { words } from "../words.ts"
import { List } from "./list.tsx"
import { TextSections } from "./text-sections.tsx"

export function PrivacyPage({ organisation, kept }: { organisation: string; kept: Kept }) {
  const t = useWords(words).privacy

  return (
    <Page title={t.title} lead={t.lead} description={t.lead}>
      <Section title={t.keepHeading}>
        <List items={t.keep} />
      </Section>
      <Section title={t.neverHeading}>
        <List items={t.never} />
      </Section>
      <Section title={t.whoHeading}>
        <SummaryList items={t.who.map(({ who, what }) => ({ term: who, value: what }))} />
      </Section>
      <Section title={t.whenHeading}>
        <SummaryList items={t.when(kept).map(({ what, when }) => ({ term: what, value: when }))} />
        <p>{t.countsAfter}</p>
      </Section>
      <TextSections
        of={[
          { heading: t.lockedHeading, text: t.locked },
          { heading: t.rightsHeading, text: [...t.rights, t.responsible(organisation)] },
        ]}
      />
    </Page>
  )
}
