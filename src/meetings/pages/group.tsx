import { paths } from "../../paths.ts"
import type { PersonId } from "../../people/person.ts"
import { Agenda } from "../../ui/agenda.tsx"
import { Circle as CirclePicture } from "../../ui/circle.tsx"
import { PostButton } from "../../ui/form.tsx"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import { Notice, Tag } from "../../ui/notice.tsx"
import { Page } from "../../ui/page.tsx"
import { Prose } from "../../ui/prose.tsx"
import { Section, Split } from "../../ui/section.tsx"
import { Definition } from "../../ui/summary-list.tsx"
import { type Circle, coming, type Gathering } from "../circle.ts"
import type { AbsenceRefusal } from "../meeting.ts"
import { words } from "../words.ts"
import { fromTo, machineTime, namesOf, whereOf } from "./times.ts"

type Props = {
  circle: Circle
  me: PersonId
  now: Temporal.Instant
  refusal?: AbsenceRefusal | undefined
}

/** A group as those who sit in it see it. */
export function GroupPage({ circle, me, now, refusal }: Props) {
  const { title, member: t } = useWords(words)
  const later = coming(circle, now).filter((gathering) => gathering !== circle.next)

  return (
    <Page
      title={title}
      heading={t.heading}
      lead={t.lead}
      above={refusal && <Notice kind="warning">{t.refusals[refusal]}</Notice>}
    >
      <Section title={t.next}>
        {circle.next ? (
          <Next gathering={circle.next} circle={circle} me={me} now={now} />
        ) : (
          <p>{t.none}</p>
        )}
      </Section>
      <Who circle={circle} />
      {later.length > 0 && (
        <Section title={t.coming}>
          <Coming gatherings={later} me={me} />
        </Section>
      )}
      <Section title={t.rulesHeading}>
        <List of={t.rules} />
      </Section>
      <Section title={t.meetingHeading}>
        <List of={t.meeting} />
      </Section>
      <Section title={t.leave}>
        <p>{t.leaveNote}</p>
        <p>
          <a href={paths.departure.to({ group: circle.group.id })}>{t.leaveLink}</a>
        </p>
      </Section>
    </Page>
  )
}

type NextProps = { gathering: Gathering; circle: Circle; me: PersonId; now: Temporal.Instant }

function Next({ gathering, circle, me, now }: NextProps) {
  const { member: t, noRoom } = useWords(words)
  const language = useLanguage()
  const isOpen = coming(circle, now).includes(gathering)

  return (
    <div class="card">
      <Definition
        items={[
          { term: t.when, value: <strong>{fromTo(gathering, language)}</strong> },
          { term: t.where, value: whereOf(gathering, circle) ?? noRoom },
        ]}
      />
      {isOpen && <Answer gathering={gathering} me={me} explained />}
    </div>
  )
}

type AnswerProps = { gathering: Gathering; me: PersonId; explained?: boolean }

function Answer({ gathering: { meeting, absent }, me, explained }: AnswerProps) {
  const { member: t } = useWords(words)
  const at = { meeting: meeting.id }
  const kind = explained ? "secondary" : "quiet"
  if (!absent.some(({ person }) => person === me)) {
    return (
      <>
        {explained && <p class="soft">{t.cannotNote}</p>}
        <PostButton action={paths.cancellation.to(at)} kind={kind}>
          {t.cannotCome}
        </PostButton>
      </>
    )
  }
  return (
    <>
      <Tag tone="deep">{t.away}</Tag>
      {explained && <p class="soft">{t.awayNote}</p>}
      <PostButton action={paths.attendance.to(at)} kind={kind}>
        {t.canCome}
      </PostButton>
    </>
  )
}

function Who({ circle }: { circle: Circle }) {
  const { member: t } = useWords(words)
  const language = useLanguage()
  const members = circle.members.map(({ firstName }) => ({ label: firstName }))

  return (
    <Section title={t.who}>
      <Split
        aside={<CirclePicture members={members} lines={[]} title={t.circle(members.length)} />}
      >
        <Prose>
          <p>{namesOf(circle.members, language)}</p>
          <p>{t.whoNote}</p>
          <p>
            <strong>{t.leaders}:</strong> {namesOf(circle.leaders, language)}. {t.leadersNote}
          </p>
        </Prose>
      </Split>
    </Section>
  )
}

function Coming({ gatherings, me }: { gatherings: readonly Gathering[]; me: PersonId }) {
  const { ordinal, off, noRoom } = useWords(words)
  const language = useLanguage()

  return (
    <Agenda
      entries={gatherings.map((gathering) => {
        const isPlanned = gathering.meeting.status === "planned"
        return {
          when: fromTo(gathering, language),
          dateTime: machineTime(gathering),
          title: ordinal(gathering.meeting.number),
          tag: isPlanned ? undefined : <Tag tone="warning">{off}</Tag>,
          note: isPlanned ? (gathering.roomName ?? noRoom) : undefined,
          action: isPlanned ? <Answer gathering={gathering} me={me} /> : undefined,
        }
      })}
    />
  )
}

function List({ of }: { of: readonly string[] }) {
  return (
    <Prose>
      <ul>
        {of.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Prose>
  )
}
