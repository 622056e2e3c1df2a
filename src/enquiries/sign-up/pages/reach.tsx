import type { SafeContact } from "../../../people/person.ts"
import { Choice, Choices } from "../../../ui/choice.tsx"
import { type Errors, fieldId } from "../../../ui/field.tsx"
import { useWords } from "../../../ui/frame.tsx"
import { Paragraphs } from "../../../ui/prose.tsx"
import { TextArea, TextField } from "../../../ui/text-field.tsx"
import type { AnswerOf } from "../answer.ts"
import { trap } from "../forms.ts"
import { words } from "../words.ts"
import { type Position, StepPage } from "./step-page.tsx"

type NameProps = { position: Position; answer: AnswerOf<"name">; errors: Errors }

export function NamePage({ position, answer, errors }: NameProps) {
  const t = useWords(words).name

  return (
    <StepPage heading={t.heading} lead={t.lead} position={position} errors={errors}>
      <TextField
        name="firstName"
        label={t.label}
        value={answer.firstName}
        error={errors.firstName}
        autocomplete="off"
        maxLength={60}
        spellcheck={false}
        required
      />
    </StepPage>
  )
}

type ContactProps = {
  position: Position
  answer: AnswerOf<"contact">
  errors: Errors
  young: boolean
}

export function ContactPage({ position, answer, errors, young }: ContactProps) {
  const t = useWords(words).contact

  return (
    <StepPage heading={t.heading} lead={t.lead} position={position} errors={errors}>
      <TextField
        name="email"
        type="email"
        label={t.email}
        hint={t.emailHint}
        value={answer.email}
        error={errors.email}
        autocomplete="off"
        maxLength={254}
      />
      <TextField
        name="phone"
        type="tel"
        label={t.phone}
        hint={young ? t.youngHint : t.phoneHint}
        value={answer.phone}
        error={errors.phone}
        autocomplete="off"
        maxLength={60}
      />
      <div class="visually-hidden" aria-hidden="true">
        <label for={fieldId(trap)}>{t.trap}</label>
        <input id={fieldId(trap)} name={trap} tabIndex={-1} autocomplete="off" />
      </div>
    </StepPage>
  )
}

const hours: SafeContact["hours"] = ["morning", "afternoon", "evening"]

export function SafeContactPage(props: { position: Position; answer: AnswerOf<"safe-contact"> }) {
  const t = useWords(words).safeContact
  const { write, voicemail, hours: chosen, note } = props.answer.contact
  const yesOrNo = [
    { value: "yes", label: t.yes },
    { value: "no", label: t.no },
  ]

  return (
    <StepPage heading={t.heading} lead={t.lead} position={props.position}>
      <Choice name="write" label={t.write} options={yesOrNo} value={write ? "yes" : "no"} inline />
      <Choice
        name="voicemail"
        label={t.voicemail}
        options={yesOrNo}
        value={voicemail ? "yes" : "no"}
        inline
      />
      <Choices
        name="hours"
        label={t.hours}
        options={hours.map((value) => ({ value, label: t.hourNames[value] }))}
        values={chosen}
        inline
      />
      <TextArea
        name="note"
        label={t.note}
        hint={t.noteHint}
        value={note}
        rows={3}
        maxLength={2000}
        autocomplete="off"
      />
    </StepPage>
  )
}

export function NotWithPage(props: { position: Position; answer: AnswerOf<"not-with"> }) {
  const t = useWords(words).notWith

  return (
    <StepPage heading={t.heading} lead={t.lead} position={props.position}>
      <Paragraphs of={t.why} />
      <TextArea
        name="notWith"
        label={t.label}
        value={props.answer.notWith}
        rows={4}
        maxLength={2000}
        autocomplete="off"
      />
    </StepPage>
  )
}
