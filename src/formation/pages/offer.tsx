import type { Theme } from "../../catalogue/theme.ts"
import type { Slot } from "../../organisations/organisation.ts"
import { paths } from "../../paths.ts"
import { Circle } from "../../ui/circle.tsx"
import { day, dayAndTime, weeklyTime } from "../../ui/dates.ts"
import { Actions, ButtonLink, PostButton } from "../../ui/form.tsx"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import { Notice } from "../../ui/notice.tsx"
import { Page } from "../../ui/page.tsx"
import { Section } from "../../ui/section.tsx"
import { Definition } from "../../ui/summary-list.tsx"
import type { AnswerRefusal, Composition, Offer } from "../offer.ts"
import { words } from "../words.ts"
import { CommonGroundText } from "./common-ground.tsx"

export type OfferProps = {
  offer: Offer
  theme: Theme | undefined
  slot: Slot | undefined
  zone: string
  /** Open, in time, and asked by the person it is for. */
  mayAnswer: boolean
  isOver: boolean
  refusal?: AnswerRefusal | undefined
}

export function OfferPage(props: OfferProps) {
  const { offer, zone, mayAnswer, isOver, refusal } = props
  const t = useWords(words).offer
  const language = useLanguage()
  const shown = isOver ? "lapsed" : offer.status
  const until = dayAndTime(offer.until.toZonedDateTimeISO(zone), language)

  return (
    <Page
      title={t.title}
      heading={t.heading[shown]}
      lead={t.lead[shown]}
      narrow
      above={refusal && <Notice kind="warning">{t.refusals[refusal]}</Notice>}
    >
      {shown === "open" && (
        <p>
          <strong>{t.until(until)}</strong>
        </p>
      )}
      {(shown === "open" || shown === "accepted") && offer.composition && (
        <CircleToCome {...props} composition={offer.composition} />
      )}
      {mayAnswer ? (
        <Answer offer={offer} />
      ) : (
        <Actions>
          <ButtonLink href={paths.me.to()}>{t.toMe}</ButtonLink>
        </Actions>
      )}
    </Page>
  )
}

function CircleToCome({ composition, theme, slot }: OfferProps & { composition: Composition }) {
  const t = useWords(words).offer
  const ages = useWords(words).ages
  const language = useLanguage()
  const first = Temporal.PlainDate.from(composition.startsOn)

  return (
    <>
      <Section title={t.circle}>
        <AnonymousCircle of={composition} />
        <p>{t.people(composition.people)}</p>
        <p>{t.recognitions(composition.recognitions)}</p>
        {composition.ages && <p>{t.ages(ages(composition.ages))}</p>}
        <CommonGroundText of={composition.situation} theme={theme} who="you" />
        <p class="soft">{t.anonymous}</p>
      </Section>
      <Definition
        items={[
          { term: t.about, value: theme?.name[language] ?? "–" },
          {
            term: t.when,
            value: (
              <>
                <p>{slot ? weeklyTime(slot, language) : "–"}</p>
                <p>{t.first(day(first, language))}</p>
              </>
            ),
          },
          { term: t.where, value: t.whereText(composition.town) },
          { term: t.leaders, value: composition.leaders.join(", ") },
        ]}
      />
    </>
  )
}

/** Points and lines; the only one with a word beside it is the person who looks. */
function AnonymousCircle({ of: { people, lines } }: { of: Composition }) {
  const t = useWords(words).offer
  const members = Array.from({ length: people }, (_, place) =>
    place === 0 ? { label: t.you } : {},
  )
  const own = lines.filter(([from, to]) => from === 0 || to === 0).length

  return (
    <Circle
      members={members}
      lines={lines}
      size={260}
      title={t.circle}
      description={t.circleText(people, own)}
    />
  )
}

function Answer({ offer: { id } }: { offer: Offer }) {
  const t = useWords(words).offer

  return (
    <>
      <Actions>
        <PostButton action={paths.acceptance.to({ offer: id })} kind="primary">
          {t.yes}
        </PostButton>
        <PostButton action={paths.refusal.to({ offer: id })}>{t.no}</PostButton>
      </Actions>
      <p>{t.noText}</p>
      <p class="soft">{t.later}</p>
    </>
  )
}
