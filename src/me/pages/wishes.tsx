import type { Outlook } from "../../enquiries/prospect.ts"
import { paths } from "../../paths.ts"
import { Card, CardList } from "../../ui/card.tsx"
import { CircleProgress } from "../../ui/circle-progress.tsx"
import { date, weekday } from "../../ui/dates.ts"
import { type Language, useLanguage, useWords } from "../../ui/frame.tsx"
import { Paragraphs } from "../../ui/prose.tsx"
import { Section } from "../../ui/section.tsx"
import type { Wish } from "../my-page.ts"
import { words } from "../words.ts"

type Words = (typeof words)["da"]

/** Theme by theme: how many there are, what is missing, and how long others have waited. */
export function Wishes({ wishes, zone }: { wishes: readonly Wish[]; zone: string }) {
  const t = useWords(words)
  const language = useLanguage()
  if (wishes.length === 0) return null

  return (
    <Section title={t.wishes}>
      <CardList
        items={wishes}
        itemKey={({ wait }) => wait.id}
        card={({ wait, theme, outlook }) => (
          <Card title={theme?.name[language] ?? ""} level={3}>
            {wait.status === "wished" && <p>{t.wished}</p>}
            {wait.status === "offered" && <p>{t.offered}</p>}
            {wait.status === "waiting" && (
              <>
                {outlook && <Missing outlook={outlook} />}
                <p class="soft">
                  {t.since(date(wait.since.toZonedDateTimeISO(zone).toPlainDate(), language))}
                </p>
              </>
            )}
          </Card>
        )}
      />
      <p>
        <a href={paths.signUpStep.to({ step: "more" })}>{t.signUpMore}</a>
      </p>
    </Section>
  )
}

function Missing({ outlook }: { outlook: Outlook }) {
  const t = useWords(words)
  const language = useLanguage()
  const { waiting, size, hasTimes } = outlook

  return (
    <>
      <CircleProgress
        filled={Math.min(waiting, size.maximum)}
        of={size.maximum}
        minimum={size.minimum}
      />
      <Paragraphs of={linesOf(outlook, t, language)} />
      {!hasTimes && (
        <p>
          <a href={`${paths.signUpStep.to({ step: "times" })}?change`}>{t.sayTimes}</a>
        </p>
      )}
    </>
  )
}

const linesOf = (outlook: Outlook, t: Words, language: Language): string[] => {
  const { waiting, size, weeks, hasTimes } = outlook
  const people =
    waiting < size.minimum ? t.tooFew(waiting, size.minimum, size.maximum) : t.enough(waiting)
  return [
    people,
    ...(hasTimes ? leadersOf(outlook, t, language) : [t.noTimes]),
    ...(weeks ? [t.weeks(weeks.from, weeks.to)] : []),
  ]
}

const fewDays = 2

const leadersOf = ({ ledDays, unledDays }: Outlook, t: Words, language: Language): string[] => {
  const list = new Intl.ListFormat(language === "da" ? "da-DK" : "en-GB")
  const named = (days: readonly number[]) =>
    list.format(days.map((day) => t.onDay(weekday(day, language))))
  if (ledDays.length > 0) return [t.leadersOn(named(ledDays))]
  return [unledDays.length > fewDays ? t.leadersMissing : t.leadersMissingOn(named(unledDays))]
}
