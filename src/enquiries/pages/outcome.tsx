import { paths } from "../../paths.ts"
import { Choice } from "../../ui/choice.tsx"
import { Actions, Form, Submit } from "../../ui/form.tsx"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import { Select } from "../../ui/select.tsx"
import { TextArea } from "../../ui/text-field.tsx"
import type { OutcomeRefusal } from "../actions.ts"
import { isConcluded, talkResults } from "../enquiry.ts"
import type { OneEnquiry } from "../one-enquiry.ts"
import { words } from "../words.ts"

export type OutcomeFormProps = Pick<OneEnquiry, "enquiry" | "signUp" | "choices"> & {
  typed?: { result: string; note: string; theme: string } | undefined
  refusal?: OutcomeRefusal | "no-result" | undefined
}

export function OutcomeForm({ enquiry, signUp, choices, typed, refusal }: OutcomeFormProps) {
  const t = useWords(words).one
  const language = useLanguage()
  const before = isConcluded(enquiry) ? enquiry.status : undefined

  return (
    <Form action={paths.talkOutcome.to({ enquiry: enquiry.id })} forgetful>
      <Choice
        name="result"
        label={t.result}
        options={talkResults.map((value) => ({ value, label: t.results[value] }))}
        value={typed?.result ?? before}
        error={refusal && t.refusals[refusal]}
      />
      {signUp.situation.missingTheme && (
        <Select
          name="theme"
          label={t.theme}
          hint={t.themeHint}
          options={choices.themes.map(({ id, name }) => ({ value: id, label: name[language] }))}
          value={typed?.theme}
        />
      )}
      <TextArea
        name="note"
        label={t.note}
        hint={t.noteHint}
        value={typed?.note ?? signUp.situation.note}
        rows={3}
        maxLength={500}
        autocomplete="off"
      />
      <Actions>
        <Submit>{t.save}</Submit>
      </Actions>
    </Form>
  )
}
