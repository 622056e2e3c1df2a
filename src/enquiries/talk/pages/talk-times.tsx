import { paths } from "../../../paths.ts"
import { dayAndTime } from "../../../ui/dates.ts"
import { ErrorSummary } from "../../../ui/error-summary.tsx"
import type { Errors } from "../../../ui/field.tsx"
import { Actions, Form, PostButton, Submit } from "../../../ui/form.tsx"
import { useLanguage, useWords } from "../../../ui/frame.tsx"
import { Empty, Notice, Tag } from "../../../ui/notice.tsx"
import { Page } from "../../../ui/page.tsx"
import { Row, Section } from "../../../ui/section.tsx"
import { Table } from "../../../ui/table.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import type { TalkTime } from "../talk-time.ts"
import { words } from "../words.ts"

export type TalkTimesProps = {
  times: readonly (TalkTime & { firstName?: string | undefined })[]
  zone: string
  added?: boolean | undefined
  taken?: boolean | undefined
  typed?: Record<string, string> | undefined
  errors?: Errors | undefined
}

export function TalkTimesPage({ times, zone, added, taken, typed, errors }: TalkTimesProps) {
  const t = useWords(words).desk

  return (
    <Page
      title={t.title}
      lead={t.lead}
      above={
        <>
          <ErrorSummary errors={errors ?? {}} />
          {added && <Notice kind="success">{t.added}</Notice>}
          {taken && <Notice kind="warning">{t.taken}</Notice>}
          <p>
            <a href={paths.enquiries.to()}>{t.back}</a>
          </p>
        </>
      }
    >
      <Section title={t.addHeading}>
        <AddTimes typed={typed ?? {}} errors={errors ?? {}} />
      </Section>
      <Section title={t.caption}>
        {times.length > 0 ? (
          <Times times={times} zone={zone} />
        ) : (
          <Empty title={t.none}>
            <p>{t.noneText}</p>
          </Empty>
        )}
      </Section>
    </Page>
  )
}

function Times({ times, zone }: Pick<TalkTimesProps, "times" | "zone">) {
  const t = useWords(words).desk
  const language = useLanguage()
  const at = (startsAt: Temporal.Instant) => dayAndTime(startsAt.toZonedDateTimeISO(zone), language)

  return (
    <Table
      caption={t.caption}
      captionHidden
      rows={times}
      rowKey={({ id }) => id}
      columns={[
        {
          label: t.when,
          cell: ({ startsAt }) => at(startsAt),
          whole: true,
        },
        { label: t.minutes, cell: ({ minutes }) => minutes, numeric: true },
        {
          label: t.who,
          cell: (time) =>
            time.status === "taken" ? (
              <a href={paths.enquiry.to({ enquiry: time.enquiry })}>
                {time.firstName ?? t.somebody}
              </a>
            ) : (
              <Tag>{t.free}</Tag>
            ),
        },
        {
          label: t.actions,
          labelHidden: true,
          cell: ({ id, status, startsAt }) => (
            <PostButton
              action={
                status === "free"
                  ? paths.talkTimeRemoval.to({ time: id })
                  : paths.talkTimeCancellation.to({ time: id })
              }
              kind="quiet"
            >
              {status === "free" ? t.remove : t.cancel}
              <span class="visually-hidden">: {at(startsAt)}</span>
            </PostButton>
          ),
        },
      ]}
    />
  )
}

function AddTimes({ typed, errors }: { typed: Record<string, string>; errors: Errors }) {
  const t = useWords(words).desk
  const field = (name: string) => ({
    name,
    value: typed[name],
    error: errors[name],
    required: true,
  })

  return (
    <Form action={paths.talkTimes.to()}>
      <Row>
        <TextField {...field("date")} type="date" label={t.date} width="medium" />
        <TextField {...field("from")} type="time" label={t.from} width="short" />
        <TextField {...field("to")} type="time" label={t.to} width="short" />
        <TextField
          {...field("minutes")}
          type="number"
          label={t.length}
          width="short"
          min={10}
          max={120}
          value={typed.minutes ?? "30"}
        />
      </Row>
      <Actions>
        <Submit>{t.add}</Submit>
      </Actions>
    </Form>
  )
}
