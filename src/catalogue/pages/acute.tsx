import { Card, CardList } from "../../ui/card.tsx"
import { ButtonLink } from "../../ui/form.tsx"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import { Page } from "../../ui/page.tsx"
import { Paragraphs, Prose } from "../../ui/prose.tsx"
import { Section } from "../../ui/section.tsx"
import { type AcuteLine, dialled } from "../acute-line.ts"
import { words } from "../words.ts"
import { TextSections } from "./text-sections.tsx"

export function AcutePage({ lines }: { lines: readonly AcuteLine[] }) {
  const t = useWords(words).acute

  return (
    <Page title={t.title} lead={t.lead} description={t.lead}>
      <Section title={t.urgentHeading}>
        <Lines of={lines.filter((line) => line.urgent)} />
      </Section>
      <Section title={t.othersHeading}>
        <Prose>
          <Paragraphs of={t.others} />
        </Prose>
        <Lines of={lines.filter((line) => !line.urgent)} />
      </Section>
      <TextSections
        of={[
          { heading: t.forSomebodyElse, text: t.forSomebodyElseText },
          { heading: t.aboutUs, text: t.aboutUsText },
        ]}
      />
      <p class="soft">
        {t.noSignIn} {t.nobody}
      </p>
    </Page>
  )
}

function Lines({ of }: { of: readonly AcuteLine[] }) {
  const language = useLanguage()
  const { call } = useWords(words).acute

  return (
    <CardList
      items={of}
      itemKey={({ number }) => number}
      card={(line) => (
        <Card title={line.name[language]} level={3}>
          <p>{line.for[language]}</p>
          <ButtonLink
            href={dialled(line)}
            kind={line.urgent && line === of[0] ? "primary" : "secondary"}
          >
            {call(line.number)}
          </ButtonLink>
          <p class="soft">{line.hours[language]}</p>
        </Card>
      )}
    />
  )
}
