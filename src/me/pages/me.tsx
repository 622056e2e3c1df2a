import type { Retention } from "../../organisations/organisation.ts"
import { paths } from "../../paths.ts"
import { date } from "../../ui/dates.ts"
import { Actions, ButtonLink } from "../../ui/form.tsx"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import { Page } from "../../ui/page.tsx"
import { Paragraphs, Prose } from "../../ui/prose.tsx"
import { Section } from "../../ui/section.tsx"
import { Timeline } from "../../ui/timeline.tsx"
import { isAskedStill, type MyPage, stageOf, stages } from "../my-page.ts"
import { words } from "../words.ts"
import { Groups, Offers } from "./coming.tsx"
import { NextStep } from "./next-step.tsx"
import { StillWaiting } from "./still.tsx"
import { Wishes } from "./wishes.tsx"

type Props = { page: MyPage; zone: string; retention: Retention }

export function MePage({ page, zone, retention }: Props) {
  const t = useWords(words)
  const stage = stageOf(page)

  return (
    <Page title={t.title} heading={t.hello(page.firstName)} lead={t.lead[stage ?? "none"]}>
      {isAskedStill(page) && <StillWaiting />}
      <Offers offers={page.offers} zone={zone} />
      <Groups circles={page.circles} zone={zone} />
      <NextStep page={page} zone={zone} />
      <Wishes wishes={page.wishes} zone={zone} />
      {stage && (
        <Section title={t.way}>
          <Timeline
            stops={stages.map((one) => ({
              title: t.stages[one],
              state: stateOf(stages.indexOf(one), stages.indexOf(stage)),
            }))}
          />
        </Section>
      )}
      {page.enquiry && page.enquiry.status !== "started" && (
        <Kept page={page} zone={zone} retention={retention} />
      )}
    </Page>
  )
}

const stateOf = (at: number, now: number) => (at < now ? "past" : at === now ? "now" : "coming")

function Kept({ page, zone, retention }: Props) {
  const t = useWords(words)
  const language = useLanguage()
  const given = page.consents.filter(({ withdrawnAt }) => withdrawnAt === undefined)

  return (
    <Section title={t.kept}>
      <Prose>
        <Paragraphs of={t.keptText(retention)} />
        <ul>
          {given.map(({ id, purpose, givenAt }) => (
            <li key={id}>
              {t.consents[purpose](date(givenAt.toZonedDateTimeISO(zone).toPlainDate(), language))}
            </li>
          ))}
        </ul>
      </Prose>
      <Actions>
        <ButtonLink href={paths.signUpStep.to({ step: "read-back" })} kind="secondary">
          {t.seeAnswers}
        </ButtonLink>
        <ButtonLink href={paths.withdrawal.to()} kind="quiet">
          {t.withdraw}
        </ButtonLink>
      </Actions>
    </Section>
  )
}
