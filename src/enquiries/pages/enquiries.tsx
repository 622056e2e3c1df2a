import { paths } from "../../paths.ts"
import { date, dayAndTime } from "../../ui/dates.ts"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import { Empty, Tag } from "../../ui/notice.tsx"
import { Page } from "../../ui/page.tsx"
import { Row, Section } from "../../ui/section.tsx"
import { Table } from "../../ui/table.tsx"
import type { Desk, OnTheDesk } from "../on-the-desk.ts"
import { isUnder18 } from "../sign-up/sign-up.ts"
import { words } from "../words.ts"

type Props = { desk: Desk; zone: string }

export function EnquiriesPage({ desk, zone }: Props) {
  const t = useWords(words).list
  const isEmpty = Object.values(desk).every((pile) => pile.length === 0)

  return (
    <Page title={t.title} lead={t.lead}>
      <p>
        <a href={paths.talkTimes.to()}>{t.talkTimes}</a>
      </p>
      {isEmpty ? (
        <Empty title={t.empty}>
          <p>{t.emptyText}</p>
        </Empty>
      ) : (
        <>
          <Pile title={t.call} none={t.callNone} rows={desk.calls} zone={zone} />
          <Pile title={t.overdue} rows={desk.overdue} zone={zone} />
          <Pile title={t.today} none={t.todayNone} rows={desk.today} zone={zone} />
          <Pile title={t.later} rows={desk.later} zone={zone} />
          <Pile title={t.choosing} rows={desk.choosing} zone={zone} />
        </>
      )}
    </Page>
  )
}

type PileProps = {
  title: string
  /** Said where there are none; without it an empty pile is not shown. */
  none?: string
  rows: readonly OnTheDesk[]
  zone: string
}

function Pile({ title, none, rows, zone }: PileProps) {
  const all = useWords(words)
  const t = all.list
  const language = useLanguage()
  if (rows.length === 0 && !none) return null
  const hasTalks = rows.some(({ talk }) => talk)

  return (
    <Section title={title}>
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <Table
          caption={title}
          captionHidden
          rows={rows}
          rowKey={({ enquiry }) => enquiry.id}
          columns={[
            {
              label: t.name,
              cell: ({ enquiry, firstName }) => (
                <a href={paths.enquiry.to({ enquiry: enquiry.id })}>{firstName ?? all.somebody}</a>
              ),
            },
            {
              label: t.theme,
              cell: ({ themes, situation }) =>
                [
                  ...themes.map(({ name }) => name[language]),
                  ...(situation.missingTheme ? [all.themeMissing] : []),
                ].join(", "),
            },
            {
              label: hasTalks ? t.talk : t.since,
              cell: ({ enquiry, talk }) =>
                talk
                  ? dayAndTime(talk.startsAt.toZonedDateTimeISO(zone), language)
                  : date(enquiry.startedAt.toZonedDateTimeISO(zone).toPlainDate(), language),
            },
            { label: t.state, cell: (row) => <Flags situation={row.situation} /> },
          ]}
        />
      )}
    </Section>
  )
}

/** What the coordinator must have seen before anything else. */
export function Flags({ situation }: Pick<OnTheDesk, "situation">) {
  const t = useWords(words)
  const isYoung = isUnder18(situation)
  if (!isYoung && !situation.notWith) return null

  return (
    <Row>
      {isYoung && <Tag tone="warning">{t.under18}</Tag>}
      {situation.notWith && <Tag tone="warning">{t.speakFirst}</Tag>}
    </Row>
  )
}
