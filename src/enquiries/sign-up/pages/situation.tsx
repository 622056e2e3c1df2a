import type { Slot } from "../../../organisations/organisation.ts"
import { paths } from "../../../paths.ts"
import { features, type Place } from "../../../rooms/room.ts"
import { Choice, Choices } from "../../../ui/choice.tsx"
import { weekOf } from "../../../ui/dates.ts"
import { useLanguage, useWords } from "../../../ui/frame.tsx"
import { Paragraphs, Prose } from "../../../ui/prose.tsx"
import { WeekGrid } from "../../../ui/week-grid.tsx"
import { ageBands, childrenChoices, livingChoices } from "../../situation.ts"
import { type AnswerOf, groupLanguages } from "../answer.ts"
import { words } from "../words.ts"
import { type Position, StepPage } from "./step-page.tsx"

type Kind = "age" | "home" | "times" | "places" | "languages"
type Props<K extends Kind> = { position: Position; answer: AnswerOf<K> }

export function AgePage({ position, answer }: Props<"age">) {
  const all = useWords(words)
  const t = all.age
  const bands = ageBands.map((band) => ({
    value: band as string,
    label: t.bands[band],
    hint: band === "under18" ? t.under18Hint : undefined,
  }))

  return (
    <StepPage heading={t.heading} lead={t.lead} position={position}>
      <Choice
        name="age"
        label={t.label}
        options={[...bands, { value: "", label: all.rather }]}
        value={answer.ageBand === undefined ? "" : ageBands[answer.ageBand]}
      />
    </StepPage>
  )
}

export function YoungPage({ position }: { position: Position }) {
  const t = useWords(words).young

  return (
    <StepPage heading={t.heading} position={position}>
      <Prose>
        <Paragraphs of={t.text} />
        <p>
          <a href={paths.acute.to()}>{t.acute}</a>
        </p>
      </Prose>
    </StepPage>
  )
}

export function HomePage({ position, answer }: Props<"home">) {
  const all = useWords(words)
  const t = all.home
  const rather = { value: "", label: all.rather }

  return (
    <StepPage heading={t.heading} lead={t.lead} position={position}>
      <Choice
        name="living"
        label={t.living}
        options={[...livingChoices.map((value) => ({ value, label: t.livings[value] })), rather]}
        value={answer.living ?? ""}
      />
      <Choice
        name="children"
        label={t.children}
        options={[
          ...childrenChoices.map((value) => ({ value, label: t.childrens[value] })),
          rather,
        ]}
        value={answer.children ?? ""}
      />
    </StepPage>
  )
}

export function TimesPage({ position, answer, slots }: Props<"times"> & { slots: Slot[] }) {
  const t = useWords(words).times
  const fits = <Fit extends "good" | "possible">(ids: readonly string[], fit: Fit) =>
    ids.map((id): [string, Fit] => [id, fit])

  return (
    <StepPage heading={t.heading} lead={t.lead} position={position}>
      <WeekGrid
        name="times"
        label={t.label}
        days={weekOf(slots, useLanguage())}
        value={Object.fromEntries([
          ...fits(answer.possible, "possible"),
          ...fits(answer.good, "good"),
        ])}
      />
    </StepPage>
  )
}

export function PlacesPage({ position, answer, places }: Props<"places"> & { places: Place[] }) {
  const t = useWords(words).places

  return (
    <StepPage heading={t.heading} lead={t.lead} position={position}>
      <Choices
        name="places"
        label={t.label}
        options={places.map(({ id, name, town, virtual }) => ({
          value: id,
          label: name,
          hint: virtual ? t.virtual : town,
        }))}
        values={answer.places}
      />
    </StepPage>
  )
}

export function LanguagesPage({ position, answer }: Props<"languages">) {
  const t = useWords(words).languages

  return (
    <StepPage heading={t.heading} lead={t.lead} position={position}>
      <Choices
        name="languages"
        label={t.languages}
        hint={t.otherHint}
        options={groupLanguages.map((value) => ({ value, label: t.names[value] }))}
        values={answer.languages}
      />
      <Choices
        name="needs"
        label={t.needs}
        options={features.map((value) => ({ value, label: t.needNames[value] }))}
        values={answer.needs}
      />
    </StepPage>
  )
}
