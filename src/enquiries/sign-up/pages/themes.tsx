import type { Theme, ThemeId } from "../../../catalogue/theme.ts"
import { Choice, Choices } from "../../../ui/choice.tsx"
import type { Errors } from "../../../ui/field.tsx"
import { useLanguage, useWords } from "../../../ui/frame.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { TextArea } from "../../../ui/text-field.tsx"
import type { AnswerOf } from "../answer.ts"
import { words } from "../words.ts"
import { type Position, StepPage } from "./step-page.tsx"

type Props<Kind extends "theme" | "more"> = {
  position: Position
  answer: AnswerOf<Kind>
  errors: Errors
  themes: readonly Theme[]
}

const useOptions = (themes: readonly Theme[]) => {
  const language = useLanguage()
  return themes.map(({ id, name, summary }) => ({
    value: id as string,
    label: name[language],
    hint: summary[language],
  }))
}

type ThemePageProps = Props<"theme"> & { standing: readonly Theme[] }

export function ThemePage({ position, answer, errors, themes, standing }: ThemePageProps) {
  const t = useWords(words)
  const language = useLanguage()
  const missing = { value: "missing", label: t.theme.missing, hint: t.theme.missingHint }

  return (
    <StepPage
      heading={t.theme.heading}
      lead={`${t.theme.lead} ${t.start.anyway}`}
      position={position}
      errors={errors}
    >
      {standing.length > 0 && (
        <Notice>
          <p>{t.theme.standing(standing.map(({ name }) => name[language]).join(", "))}</p>
        </Notice>
      )}
      <Choice
        name="theme"
        label={t.theme.label}
        options={[...useOptions(themes), missing]}
        value={answer.first}
        error={errors.theme}
      />
      <TextArea
        name="missing"
        label={t.theme.ownWords}
        hint={t.theme.ownWordsHint}
        value={answer.missing}
        error={errors.missing}
        rows={3}
        maxLength={2000}
      />
    </StepPage>
  )
}

type MorePageProps = Props<"more"> & { first: ThemeId | undefined }

export function MorePage({ position, answer, errors, themes, first }: MorePageProps) {
  const t = useWords(words).more

  return (
    <StepPage heading={t.heading} lead={t.lead} position={position} errors={errors}>
      <Choices
        name="themes"
        label={t.label}
        options={useOptions(themes.filter(({ id }) => id !== first))}
        values={answer.themes}
        error={errors.themes}
      />
    </StepPage>
  )
}
