import type { Settings } from "../../organisations/organisation.ts"
import { paths } from "../../paths.ts"
import { Actions, ButtonLink } from "../../ui/form.tsx"
import { useWords } from "../../ui/frame.tsx"
import { Page } from "../../ui/page.tsx"
import { Paragraphs, Prose } from "../../ui/prose.tsx"
import { Section } from "../../ui/section.tsx"
import { SummaryList } from "../../ui/summary-list.tsx"
import { Timeline } from "../../ui/timeline.tsx"
import { words } from "../words.ts"
import { List } from "./list.tsx"

export function HowPage({ settings }: { settings: Settings }) {
  const { how: t, front } = useWords(words)

  return (
    <Page title={t.title} lead={t.lead} description={t.lead}>
      <Timeline
        stops={t.steps.map(({ heading, text }) => ({
          title: heading,
          children: (
            <Prose>
              <Paragraphs of={text} />
            </Prose>
          ),
        }))}
      />
      <Section title={t.numbersHeading}>
        <List items={t.numbers(settings)} />
      </Section>
      <Section title={t.meetingHeading}>
        <p>{t.meetingLead}</p>
        <SummaryList
          items={t.meeting.map(({ what, minutes, text }) => ({
            term: what,
            value: `${t.minutes(minutes)}. ${text}`,
          }))}
        />
      </Section>
      <Section title={t.rulesHeading}>
        <p>{t.rulesLead}</p>
        <List items={t.rules} />
      </Section>
      <Actions>
        <ButtonLink href={paths.themes.to()}>{front.findTheme}</ButtonLink>
        <ButtonLink href={paths.signUp.to()} kind="secondary">
          {t.signUp}
        </ButtonLink>
      </Actions>
    </Page>
  )
}
