import { paths } from "../../paths.ts"
import { Card, CardList } from "../../ui/card.tsx"
import { ButtonLink } from "../../ui/form.tsx"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import { Empty } from "../../ui/notice.tsx"
import { Page } from "../../ui/page.tsx"
import { Paragraphs, Prose } from "../../ui/prose.tsx"
import { Section } from "../../ui/section.tsx"
import type { Theme } from "../theme.ts"
import { words } from "../words.ts"

export function ThemesPage({ themes }: { themes: readonly Theme[] }) {
  const language = useLanguage()
  const t = useWords(words).themes

  return (
    <Page title={t.title} lead={themes.length > 0 ? t.lead : undefined} description={t.lead}>
      {themes.length === 0 && <Empty title={t.empty} />}
      <CardList
        items={themes}
        itemKey={({ slug }) => slug}
        card={({ slug, name, summary }) => (
          <Card title={name[language]} href={paths.theme.to({ theme: slug })}>
            <p>{summary[language]}</p>
          </Card>
        )}
      />
      <Section title={t.missingHeading}>
        <Prose>
          <Paragraphs of={t.missing} />
        </Prose>
        <ButtonLink href={paths.signUp.to()} kind="secondary">
          {t.missingLink}
        </ButtonLink>
      </Section>
    </Page>
  )
}
