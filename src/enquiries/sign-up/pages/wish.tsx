import type { Recognition, Theme } from "../../../catalogue/theme.ts"
import { Choice, Choices, type Option } from "../../../ui/choice.tsx"
import { useLanguage, useWords } from "../../../ui/frame.tsx"
import { recencyBands } from "../../situation.ts"
import type { AnswerOf } from "../answer.ts"
import { words } from "../words.ts"
import { type Position, StepPage } from "./step-page.tsx"

type RecognitionsProps = {
  position: Position
  answer: AnswerOf<"recognitions">
  theme: Theme
  recognitions: readonly Recognition[]
}

/** The sentences in their own order: the hardest to say stand among the others, unmarked. */
export function RecognitionsPage({ position, answer, theme, recognitions }: RecognitionsProps) {
  const t = useWords(words).recognitions
  const language = useLanguage()

  return (
    <StepPage heading={t.heading} lead={t.lead(theme.name[language])} position={position}>
      <Choices
        name="recognitions"
        label={t.label}
        hint={t.who}
        options={recognitions.map((sentence) => ({
          value: sentence.id,
          label: sentence[language],
        }))}
        values={answer.recognitions}
      />
    </StepPage>
  )
}

type AboutProps = { position: Position; answer: AnswerOf<"about">; theme: Theme }

export function AboutPage({ position, answer, theme }: AboutProps) {
  const all = useWords(words)
  const t = all.about
  const language = useLanguage()
  const rather: Option = { value: "", label: all.rather }
  const recency = answer.recency === undefined ? "" : recencyBands[answer.recency]

  return (
    <StepPage heading={t.heading} lead={t.lead(theme.name[language])} position={position}>
      {theme.roles.length > 1 && (
        <Choice
          name="role"
          label={t.role}
          options={[...theme.roles.map((role) => ({ value: role, label: t.roles[role] })), rather]}
          value={answer.role ?? ""}
        />
      )}
      {theme.events.length > 0 && (
        <Choice
          name="event"
          label={t.event}
          hint={t.eventHint}
          options={[
            ...theme.events.map((event) => ({ value: event.key, label: event[language] })),
            rather,
          ]}
          value={answer.event ?? ""}
        />
      )}
      <Choice
        name="recency"
        label={t.recency}
        options={[
          ...recencyBands.map((band) => ({ value: band, label: t.recencies[band] })),
          rather,
        ]}
        value={recency}
      />
    </StepPage>
  )
}
