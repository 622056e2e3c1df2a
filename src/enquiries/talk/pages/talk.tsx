import { paths } from "../../../paths.ts"
import { Choice } from "../../../ui/choice.tsx"
import { dayAndTime } from "../../../ui/dates.ts"
import { ErrorSummary } from "../../../ui/error-summary.tsx"
import { Actions, Form, PostButton, Submit } from "../../../ui/form.tsx"
import { useLanguage, useWords } from "../../../ui/frame.tsx"
import { Empty } from "../../../ui/notice.tsx"
import { Page } from "../../../ui/page.tsx"
import { Section } from "../../../ui/section.tsx"
import type { Confirmed, TalkBooked } from "../../enquiry.ts"
import type { TalkRefusal, TalkTime } from "../talk-time.ts"
import { words } from "../words.ts"

export type TalkPageProps = {
  enquiry: Confirmed | TalkBooked
  /** The time that is booked, and those that are free. */
  booked?: TalkTime | undefined
  free: readonly TalkTime[]
  zone: string
  refusal?: TalkRefusal | "no-choice" | undefined
}

export function TalkPage({ enquiry, booked, free, zone, refusal }: TalkPageProps) {
  const t = useWords(words)
  const language = useLanguage()
  const willBeCalled = enquiry.status === "confirmed" && enquiry.callMe
  const at = booked && dayAndTime(booked.startsAt.toZonedDateTimeISO(zone), language)

  return (
    <Page
      title={t.title}
      heading={booked ? t.booked.heading : willBeCalled ? t.calling.heading : t.choose.heading}
      lead={at ? t.booked.at(at) : willBeCalled ? t.calling.lead : t.choose.lead}
      narrow
      above={<ErrorSummary errors={refusal ? { time: t.refusals[refusal] } : {}} />}
    >
      {booked && (
        <>
          <p>{t.booked.how}</p>
          <Actions>
            <PostButton action={paths.talkCancellation.to()}>{t.booked.cancel}</PostButton>
          </Actions>
        </>
      )}
      {booked ? (
        <Section title={t.booked.move}>
          <FreeTimes free={free} zone={zone} error={refusal && t.refusals[refusal]} />
        </Section>
      ) : (
        <FreeTimes free={free} zone={zone} error={refusal && t.refusals[refusal]} />
      )}
      {!willBeCalled && (
        <>
          <p>{t.choose.callHint}</p>
          <PostButton action={paths.talkCall.to()} kind="quiet">
            {t.choose.call}
          </PostButton>
        </>
      )}
      <p>
        <a href={paths.me.to()}>{t.back}</a>
      </p>
    </Page>
  )
}

type FreeTimesProps = Pick<TalkPageProps, "free" | "zone"> & { error: string | undefined }

function FreeTimes({ free, zone, error }: FreeTimesProps) {
  const t = useWords(words).choose
  const language = useLanguage()
  if (free.length === 0) {
    return (
      <Empty title={t.noneTitle}>
        <p>{t.none}</p>
      </Empty>
    )
  }

  const [length, ...others] = [...new Set(free.map(({ minutes }) => minutes))]
  const same = others.length === 0 ? length : undefined

  return (
    <Form action={paths.talk.to()}>
      <Choice
        name="time"
        label={t.label}
        hint={same === undefined ? undefined : t.each(same)}
        error={error}
        options={free.map(({ id, startsAt, minutes }) => ({
          value: id,
          label: dayAndTime(startsAt.toZonedDateTimeISO(zone), language),
          hint: same ? undefined : t.minutes(minutes),
        }))}
      />
      <Actions>
        <Submit>{t.take}</Submit>
      </Actions>
    </Form>
  )
}
