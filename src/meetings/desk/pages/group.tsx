import { paths } from "../../../paths.ts"
import { DateTimeField } from "../../../ui/date-time-field.tsx"
import { weeklyTime } from "../../../ui/dates.ts"
import { ErrorSummary } from "../../../ui/error-summary.tsx"
import { fieldId } from "../../../ui/field.tsx"
import { Form, PostButton, Submit } from "../../../ui/form.tsx"
import { useLanguage, useWords } from "../../../ui/frame.tsx"
import { Notice, Tag } from "../../../ui/notice.tsx"
import { Page } from "../../../ui/page.tsx"
import { Section } from "../../../ui/section.tsx"
import { Definition } from "../../../ui/summary-list.tsx"
import { Table } from "../../../ui/table.tsx"
import { type Circle, coming, type Gathering } from "../../circle.ts"
import { type ChangeRefusal, isUnrecorded, type MeetingId } from "../../meeting.ts"
import { fromTo, namesOf } from "../../pages/times.ts"
import { words } from "../../words.ts"

export type Change = { meeting: MeetingId; date: string; time: string; isWrong?: boolean }

export type DeskGroupProps = {
  circle: Circle
  now: Temporal.Instant
  done?: "moved" | "calledOff" | undefined
  refusal?: ChangeRefusal | undefined
  typed?: Change | undefined
}

/** One group at the desk: its meetings, each to be moved or called off. */
export function DeskGroupPage(props: DeskGroupProps) {
  const { circle, done, refusal, typed } = props
  const { overview: t, desk, ordinal } = useWords(words)
  const language = useLanguage()
  const { group, theme, slot, place, members, leaders } = circle
  const wrong = typed?.isWrong ? { [`when-${typed.meeting}`]: t.whenWrong } : {}

  return (
    <Page
      title={desk.group}
      heading={theme?.name[language] ?? desk.group}
      above={
        <>
          <ErrorSummary errors={wrong} />
          {done && <Notice kind="success">{t[done]}</Notice>}
          {refusal && <Notice kind="warning">{t.refusals[refusal]}</Notice>}
          <p>
            <a href={paths.groups.to()}>{t.back}</a>
          </p>
        </>
      }
    >
      <Definition
        items={[
          { term: t.state, value: desk.statuses[group.status] },
          { term: t.weekly, value: slot ? weeklyTime(slot, language) : group.slot },
          { term: t.place, value: [place?.name, place?.town].filter(Boolean).join(", ") },
          { term: t.members, value: namesOf(members, language) },
          { term: t.leaders, value: namesOf(leaders, language) },
        ]}
      />
      <Section title={t.meetings}>
        <Table
          caption={t.meetings}
          captionHidden
          rows={circle.gatherings}
          rowKey={({ meeting }) => meeting.id}
          columns={[
            { label: t.number, cell: ({ meeting }) => ordinal(meeting.number), whole: true },
            { label: t.when, cell: (gathering) => fromTo(gathering, language), whole: true },
            { label: t.room, cell: (gathering) => <Room {...props} gathering={gathering} /> },
            { label: t.how, cell: (gathering) => <How {...props} gathering={gathering} /> },
            {
              label: t.change,
              labelHidden: true,
              cell: (gathering) => <Change {...props} gathering={gathering} />,
            },
          ]}
        />
      </Section>
    </Page>
  )
}

type CellProps = DeskGroupProps & { gathering: Gathering }

function Room({ circle, now, gathering }: CellProps) {
  const t = useWords(words).overview
  if (gathering.roomName) return <>{gathering.roomName}</>
  const isMissing =
    !circle.place?.virtual &&
    gathering.meeting.status === "planned" &&
    coming(circle, now).includes(gathering)
  return isMissing ? <Tag tone="warning">{t.noRoom}</Tag> : <span class="soft">{t.online}</span>
}

function How({ now, gathering: { meeting, absent } }: CellProps) {
  const t = useWords(words).overview
  const away = absent.length > 0 && ` ${t.away(absent.length)}`
  if (isUnrecorded(meeting, now)) return <Tag tone="warning">{t.awaited}</Tag>
  if (meeting.status === "planned") return <>{[t.planned, away].filter(Boolean).join(".")}</>

  return (
    <>
      {meeting.status === "held" ? t.held(meeting.headCount) : t.cancelled}{" "}
      {meeting.sparring && <Tag tone="deep">{t.sparring}</Tag>}
    </>
  )
}

function Change({ circle, now, typed, gathering }: CellProps) {
  const t = useWords(words).overview
  const { meeting, at } = gathering
  if (meeting.status !== "planned" || !coming(circle, now).includes(gathering)) return null
  const mine = typed?.meeting === meeting.id ? typed : undefined
  const id = { meeting: meeting.id }
  const known = {
    date: at.toPlainDate().toString(),
    time: at.toPlainTime().toString({ smallestUnit: "minute" }),
  }

  return (
    <details open={mine !== undefined}>
      <summary>{t.change}</summary>
      <Form action={paths.newTime.to(id)}>
        <DateTimeField
          name="when"
          id={fieldId(`when-${meeting.id}`)}
          label={t.newTime}
          hint={t.newTimeHint}
          error={mine?.isWrong ? t.whenWrong : undefined}
          value={mine ?? known}
        />
        <Submit>{t.move}</Submit>
      </Form>
      <p class="soft">{t.callOffNote}</p>
      <PostButton action={paths.callingOff.to(id)} kind="danger">
        {t.callOff}
      </PostButton>
    </details>
  )
}
