import { paths } from "../../../../paths.ts"
import { Checkbox } from "../../../../ui/choice.tsx"
import { ErrorSummary } from "../../../../ui/error-summary.tsx"
import type { Errors } from "../../../../ui/field.tsx"
import { Actions, Form, Submit } from "../../../../ui/form.tsx"
import { useWords } from "../../../../ui/frame.tsx"
import { Page } from "../../../../ui/page.tsx"
import { Steps } from "../../../../ui/steps.tsx"
import { type Purpose, purposes } from "../../../consent.ts"
import { words } from "../../words.ts"

type Props = {
  steps: number
  proof: "session" | "code" | "call"
  given?: readonly Purpose[]
  /** Which yes was missing. */
  missing?: readonly Purpose[]
}

export function YesPage({ steps, proof, given = [], missing = [] }: Props) {
  const all = useWords(words)
  const t = all.yes
  const errors: Errors = Object.fromEntries(missing.map((purpose) => [purpose, t.needed[purpose]]))

  return (
    <Page
      title={all.title}
      heading={t.heading}
      lead={t.lead}
      narrow
      above={
        <>
          <ErrorSummary errors={errors} />
          <Steps at={steps} of={steps} />
        </>
      }
    >
      <p>{t.why}</p>
      <Form action={paths.signUpStep.to({ step: "yes" })} forgetful>
        {purposes.map((purpose) => (
          <Checkbox
            key={purpose}
            name={purpose}
            label={t.consents[purpose]}
            hint={t.hints[purpose]}
            checked={given.includes(purpose)}
            error={errors[purpose]}
          />
        ))}
        {proof === "code" && <p>{t.code}</p>}
        {proof === "call" && <p>{t.call}</p>}
        <Actions>
          <Submit>{t.say}</Submit>
        </Actions>
      </Form>
      <p>
        <a href={paths.signUpStep.to({ step: "read-back" })}>{all.back}</a>
      </p>
      <p>
        <a href={paths.withdrawal.to()}>{all.readBack.withdraw}</a>
      </p>
    </Page>
  )
}
