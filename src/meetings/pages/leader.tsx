import { paths } from "../../paths.ts"
import { ErrorSummary } from "../../ui/error-summary.tsx"
import { ButtonLink } from "../../ui/form.tsx"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import { Empty, Notice } from "../../ui/notice.tsx"
import { Page } from "../../ui/page.tsx"
import { Section } from "../../ui/section.tsx"
import { Definition } from "../../ui/summary-list.tsx"
import type { Circle, Gathering } from "../circle.ts"
import { isUnrecorded, type RecordRefusal } from "../meeting.ts"
import { words } from "../words.ts"
import { RecordForm, type Typed } from "./record.tsx"
import { fromTo, namesOf, whereOf } from "./times.ts"

export type LeaderProps = {
  circles: Circle[]
  now: Temporal.Instant
  saved?: boolean | undefined
  refusal?: RecordRefusal | undefined
  typed?: Typed | undefined
}

/** A leader's groups: first what waits to be written down, then what comes. */
export function LeaderPage({ circles, now, saved, refusal, typed }: LeaderProps) {
  const { title, leader: t, member } = useWords(words)
  const language = useLanguage()
  const going = circles.filter(({ group }) => group.status !== "ended")
  const waiting = circles.flatMap((circle) =>
    circle.gatherings
      .filter(({ meeting }) => isUnrecorded(meeting, now) || meeting.id === typed?.meeting)
      .map((gathering) => ({ circle, gathering })),
  )
  const errors = Object.entries(typed?.errors ?? {}).map(([name, text]) => [
    `${name}-${typed?.meeting}`,
    text,
  ])

  return (
    <Page
      title={title}
      heading={t.heading}
      lead={t.lead}
      above={
        <>
          <ErrorSummary errors={Object.fromEntries(errors)} />
          {saved && <Notice kind="success">{t.saved}</Notice>}
          {refusal && <Notice kind="warning">{t.refusals[refusal]}</Notice>}
        </>
      }
    >
      {waiting.length > 0 && (
        <Section title={t.unrecorded}>
          <p>{t.unrecordedNote}</p>
          {waiting.map(({ circle, gathering }) => (
            <article key={gathering.meeting.id} class="card">
              <h3>
                {circle.theme?.name[language]}, {fromTo(gathering, language)}
              </h3>
              <RecordForm gathering={gathering} typed={typed} />
            </article>
          ))}
        </Section>
      )}
      {going.length === 0 && <Empty title={t.none}>{t.noneNote}</Empty>}
      {going.map((circle) => (
        <Section key={circle.group.id} title={circle.theme?.name[language] ?? t.open}>
          {circle.next ? (
            <Next circle={circle} next={circle.next} label={t.next} />
          ) : (
            <p>{member.none}</p>
          )}
          <ButtonLink href={paths.group.to({ group: circle.group.id })} kind="secondary">
            {t.open}
          </ButtonLink>
        </Section>
      ))}
    </Page>
  )
}

type NextProps = { circle: Circle; next: Gathering; label: string }

/** When, where, how many are expected and who said that they cannot come. */
export function Next({ circle, next, label }: NextProps) {
  const { leader: t, member, noRoom } = useWords(words)
  const language = useLanguage()
  const { absent } = next
  const count = circle.members.length

  return (
    <Definition
      items={[
        { term: label, value: <strong>{fromTo(next, language)}</strong> },
        { term: member.where, value: whereOf(next, circle) ?? noRoom },
        { term: t.expected, value: t.expectedOf(count - absent.length, count) },
        {
          term: t.absent,
          value: absent.length > 0 ? namesOf(absent, language) : t.nobodyAbsent,
        },
      ]}
    />
  )
}
