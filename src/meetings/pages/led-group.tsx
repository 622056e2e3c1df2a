import { Agenda } from "../../ui/agenda.tsx"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import { Tag } from "../../ui/notice.tsx"
import { Page } from "../../ui/page.tsx"
import { Prose } from "../../ui/prose.tsx"
import { Section } from "../../ui/section.tsx"
import { Definition } from "../../ui/summary-list.tsx"
import { type Circle, coming, type Gathering, past } from "../circle.ts"
import { words } from "../words.ts"
import { Next } from "./leader.tsx"
import { RecordForm } from "./record.tsx"
import { fromTo, machineTime, namesOf } from "./times.ts"

type Props = { circle: Circle; now: Temporal.Instant }

/** A group as those who lead it see it: the frame, and no notes about anybody. */
export function LedGroupPage({ circle, now }: Props) {
  const { title, leader: t, member } = useWords(words)
  const language = useLanguage()
  const been = past(circle, now)
  const later = coming(circle, now).filter((gathering) => gathering !== circle.next)

  return (
    <Page title={title} heading={circle.theme?.name[language] ?? t.heading} lead={t.lead}>
      <Section title={t.next}>
        {circle.next ? (
          <Next circle={circle} next={circle.next} label={member.when} />
        ) : (
          <p>{member.none}</p>
        )}
      </Section>
      {circle.next && <Guide circle={circle} next={circle.next} />}
      <Section title={member.who}>
        <Definition
          items={[
            { term: t.members, value: namesOf(circle.members, language) },
            { term: t.leaders, value: namesOf(circle.leaders, language) },
          ]}
        />
      </Section>
      {later.length > 0 && (
        <Section title={t.coming}>
          <Coming gatherings={later} />
        </Section>
      )}
      {been.length > 0 && (
        <Section title={t.past}>
          <p>{t.unrecordedNote}</p>
          {been.map((gathering) => (
            <Past key={gathering.meeting.id} gathering={gathering} />
          ))}
        </Section>
      )}
    </Page>
  )
}

function Coming({ gatherings }: { gatherings: readonly Gathering[] }) {
  const { ordinal, off, leader: t } = useWords(words)
  const language = useLanguage()

  return (
    <Agenda
      entries={gatherings.map((gathering) => ({
        when: fromTo(gathering, language),
        dateTime: machineTime(gathering),
        title: ordinal(gathering.meeting.number),
        tag: gathering.meeting.status === "cancelled" ? <Tag tone="warning">{off}</Tag> : undefined,
        note: [
          gathering.roomName,
          gathering.absent.length > 0 && `${t.absent}: ${namesOf(gathering.absent, language)}`,
        ]
          .filter(Boolean)
          .join(". "),
      }))}
    />
  )
}

function Guide({ circle, next }: { circle: Circle; next: Gathering }) {
  const { leader: t, guides } = useWords(words)
  const { number } = next.meeting
  const isLast = number === Math.max(...circle.gatherings.map(({ meeting }) => meeting.number))
  const guide = number === 1 ? guides.first : isLast ? guides.last : guides.usual

  return (
    <Section title={t.guide}>
      <p>{t.guideNote}</p>
      <Prose>
        <ul>
          {guide.map(({ minutes, what }) => (
            <li key={what}>
              <strong>{t.minutes(minutes)}</strong> {what}
            </li>
          ))}
        </ul>
      </Prose>
    </Section>
  )
}

function Past({ gathering }: { gathering: Gathering }) {
  const { leader: t } = useWords(words)
  const language = useLanguage()
  const { meeting } = gathering

  return (
    <article class="card">
      <h3>{fromTo(gathering, language)}</h3>
      {meeting.status === "planned" ? (
        <RecordForm gathering={gathering} />
      ) : (
        <>
          <p>
            {meeting.status === "held" ? t.held(meeting.headCount) : t.notHeld}
            {meeting.sparring && `. ${t.wantsSparring}`}
          </p>
          <details>
            <summary>{t.correct}</summary>
            <RecordForm gathering={gathering} />
          </details>
        </>
      )}
    </article>
  )
}
