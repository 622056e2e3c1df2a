import { paths } from "../../paths.ts"
import { day, dayAndTime } from "../../ui/dates.ts"
import type { Errors } from "../../ui/field.tsx"
import { Actions, Form, PostButton, Submit } from "../../ui/form.tsx"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import { Section } from "../../ui/section.tsx"
import { TextField } from "../../ui/text-field.tsx"
import type { Overview } from "../overview.ts"
import type { Draft, Offered } from "../proposal.ts"
import { words } from "../words.ts"

export type StepProps = {
  overview: Overview
  zone: string
  /** For a draft sent now: when answers are wanted, and the first day it can meet. */
  dates: { until: Temporal.Instant; earliest: Temporal.PlainDate } | undefined
  /** What was typed and could not be used. */
  startsOn?: string | undefined
  errors?: Errors | undefined
}

/** What the coordinator can do with it now. */
export function Steps(props: StepProps) {
  const { proposal } = props.overview
  if (proposal.status === "draft") return <DraftSteps {...props} draft={proposal} />
  if (proposal.status === "offered") return <OfferedSteps {...props} offered={proposal} />
  return null
}

function DraftSteps({
  draft,
  dates,
  zone,
  startsOn,
  errors = {},
  overview,
}: StepProps & { draft: Draft }) {
  const t = useWords(words).proposal
  const language = useLanguage()
  if (!dates) return <Dissolve id={draft.id} />
  const until = dayAndTime(dates.until.toZonedDateTimeISO(zone), language)

  return (
    <Section title={t.sendTitle}>
      <p>{t.sendText(until)}</p>
      {overview.members.length < draft.minimum && <p>{t.tooFew(draft.minimum)}</p>}
      <Form action={paths.proposalOffers.to({ proposal: draft.id })}>
        <TextField
          name="startsOn"
          type="date"
          label={t.startsOn}
          hint={t.startsOnHint(day(dates.earliest, language))}
          error={errors.startsOn}
          value={startsOn ?? dates.earliest.toString()}
          min={dates.earliest.toString()}
          step={7}
          width="medium"
        />
        <Actions>
          <Submit>{t.send}</Submit>
        </Actions>
      </Form>
      <Actions>
        <PostButton action={paths.proposalNext.to({ proposal: draft.id })}>{t.next}</PostButton>
        <Dissolve id={draft.id} />
      </Actions>
    </Section>
  )
}

function OfferedSteps({ offered, overview, zone }: StepProps & { offered: Offered }) {
  const t = useWords(words)
  const language = useLanguage()
  const { tally, mayStart } = overview
  const until = dayAndTime(offered.answerBy.toZonedDateTimeISO(zone), language)

  return (
    <Section title={t.proposal.answersTitle}>
      <p>
        {t.card.answers(tally.accepted, offered.seats)}. {t.proposal.answersText(until)}
      </p>
      <p>
        {t.proposal.startsOn}: {day(offered.startsOn, language)}
      </p>
      <p>{mayStart ? t.proposal.startText : t.proposal.tooFew(offered.minimum)}</p>
      <Actions>
        {mayStart && (
          <PostButton action={paths.proposalStart.to({ proposal: offered.id })} kind="primary">
            {t.proposal.start}
          </PostButton>
        )}
        {tally.free > 0 && (
          <PostButton action={paths.proposalNext.to({ proposal: offered.id })}>
            {t.proposal.nextOffered}
          </PostButton>
        )}
        <Dissolve id={offered.id} />
      </Actions>
      <p class="soft">{t.proposal.dissolveText}</p>
    </Section>
  )
}

function Dissolve({ id }: { id: string }) {
  return (
    <PostButton action={paths.proposalDissolution.to({ proposal: id })} kind="danger">
      {useWords(words).proposal.dissolve}
    </PostButton>
  )
}
