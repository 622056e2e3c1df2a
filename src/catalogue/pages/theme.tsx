import { paths } from "../../paths.ts"
import { Actions, ButtonLink } from "../../ui/form.tsx"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import { Page } from "../../ui/page.tsx"
import { Paragraphs, Prose } from "../../ui/prose.tsx"
import { Section, Split } from "../../ui/section.tsx"
import type { Recognition, Theme } from "../theme.ts"
import { words } from "../words.ts"
import { List } from "./list.tsx"

type Props = { theme: Theme; recognitions: readonly Recognition[] }

export function ThemePage({ theme, recognitions }: Props) {
  const language = useLanguage()
  const t = useWords(words).theme

  return (
    <Page
      title={t.title}
      heading={theme.name[language]}
      lead={theme.summary[language]}
      above={
        <p>
          <a href={paths.themes.to()}>{t.back}</a>
        </p>
      }
    >
      <Split aside={<Beside theme={theme} />}>
        <Prose>
          <Paragraphs of={theme.description[language].split("\n\n")} />
        </Prose>
        <Section title={t.forWhom}>
          <p>{theme.forWhom[language]}</p>
        </Section>
        <Section title={t.recognitions}>
          <p>{t.recognitionsLead}</p>
          <List items={recognitions.map((recognition) => recognition[language])} />
          <p>{t.recognitionsNote}</p>
          <Actions>
            <ButtonLink href={paths.signUp.to()}>{t.signUp}</ButtonLink>
          </Actions>
          <p class="hint">{t.signUpNote}</p>
        </Section>
      </Split>
    </Page>
  )
}

function Beside({ theme }: { theme: Theme }) {
  const language = useLanguage()
  const t = useWords(words).theme

  return (
    <>
      <Section title={t.events}>
        <List items={theme.events.map((event) => event[language])} />
      </Section>
      <Section title={t.unsureHeading}>
        <p>{t.unsure}</p>
      </Section>
      <Section title={t.otherOffers}>
        <p>{theme.otherOffers[language]}</p>
      </Section>
    </>
  )
}
