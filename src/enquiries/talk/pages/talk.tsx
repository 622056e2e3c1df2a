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
          <FreeTimes free={free} zone={zone} />
        </Section>
      ) : (
        <FreeTimes free={free} zone={zone} />
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

function FreeTimes({ free, zone }: { free: readonly TalkTime[]; zone: string }) {
  const t = useWords(words).choose
  const language = useLanguage()
  if (free.length === 0) {
    return (
      <Empty title={t.noneTitle}>
        <p>{t.none}</p>
      </Empty>
    )
  }

  return (
    <Form action={paths.talk.to()}>
      <Choice
        name="time"
        label={t.label}
        options={free.map(({ id, startsAt, minutes }) => ({
          value: id,
          label: dayAndTime(startsAt.toZonedDateTimeISO(zone), language),
          hint: t.minutes(minutes),
        }))}
      />
      <Actions>
        <Submit>{t.take}</Submit>
      </Actions>
    </Form>
  )
}
