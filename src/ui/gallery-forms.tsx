import { Checkbox, Choice, Choices } from "./choice.tsx"
import { DateTimeField } from "./date-time-field.tsx"
import { ErrorSummary } from "./error-summary.tsx"
import { Actions, ButtonLink, Form, HiddenField, Submit } from "./form.tsx"
import { Section } from "./section.tsx"
import { Select } from "./select.tsx"
import { TextArea, TextField } from "./text-field.tsx"
import { WeekGrid } from "./week-grid.tsx"

const options = [
  { value: "one", label: "Det første" },
  { value: "two", label: "Det andet", hint: "Med en forklaring under." },
  { value: "three", label: "Det tredje, som ikke kan vælges", disabled: true },
]

const days = ["Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag"].map((label, day) => ({
  label,
  slots: [
    { id: `${day}m`, label: "Formiddag" },
    { id: `${day}a`, label: "Eftermiddag" },
    { id: `${day}e`, label: "Aften" },
  ],
}))

const errors = {
  call: "Skriv et navn.",
  choice: "Vælg en af dem.",
  agree: "Sæt et kryds for at gå videre.",
}

export function GalleryForms() {
  return (
    <>
      <Section title="Formular">
        <Form action="#sendt" label="Eksempel">
          <HiddenField name="hidden" value="1" />
          <TextField name="name" label="Navn" value="Ada" autocomplete="given-name" />
          <TextField
            name="email"
            label="E-mail"
            hint="Vi skriver kun, når der er noget."
            type="email"
            autocomplete="email"
          />
          <TextField name="code" label="Kode" inputMode="numeric" width="short" maxLength={6} />
          <TextField name="day" label="Dag" type="date" width="medium" />
          <TextArea name="text" label="Lidt mere plads" value="Et par linjer." rows={3} />
          <Select name="select" label="Vælg fra en liste" options={options} value="two" />
          <Choice name="one" label="Et valg" options={options} value="one" />
          <Choice
            name="inline"
            label="Ved siden af hinanden"
            options={options.slice(0, 2)}
            inline
          />
          <Choices
            name="many"
            label="Flere valg"
            hint="Ingen er også et svar."
            options={options}
            values={["two"]}
          />
          <Checkbox name="yes" label="Ja, det vil jeg gerne" checked />
          <DateTimeField
            name="meeting"
            label="Dag og tid"
            value={{ date: "2027-01-12", time: "19:00" }}
          />
          <WeekGrid
            name="week"
            label="Hvornår passer det?"
            hint="Du kan altid ændre det."
            days={days}
            value={{ "0e": "good", "1e": "possible", "3m": "good" }}
          />
          <Actions>
            <Submit>Videre</Submit>
            <ButtonLink href="#tilbage" kind="quiet">
              Tilbage
            </ButtonLink>
          </Actions>
        </Form>
      </Section>
      <Section title="Formular med fejl">
        <ErrorSummary errors={errors} />
        <Form action="#sendt" label="Eksempel med fejl">
          <TextField name="call" label="Navn" error={errors.call} hint="Et fornavn er nok." />
          <Choice name="choice" label="Et valg" options={options} error={errors.choice} />
          <Checkbox name="agree" label="Ja, det vil jeg gerne" error={errors.agree} />
          <Submit kind="secondary">Prøv igen</Submit>
        </Form>
      </Section>
    </>
  )
}
