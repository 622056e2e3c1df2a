import { paths } from "../../../../paths.ts"
import type { CodeRefusal } from "../../../../people/code.ts"
import { ErrorSummary } from "../../../../ui/error-summary.tsx"
import { Actions, Form, PostButton, Submit } from "../../../../ui/form.tsx"
import { useWords } from "../../../../ui/frame.tsx"
import { Page } from "../../../../ui/page.tsx"
import { TextField } from "../../../../ui/text-field.tsx"
import { words } from "../../words.ts"

type Props = { email: string; refusal?: CodeRefusal }

export function CodePage({ email, refusal }: Props) {
  const t = useWords(words).code
  const error = refusal && t.refusals[refusal]

  return (
    <Page
      title={t.title}
      lead={t.lead(email)}
      narrow
      above={<ErrorSummary errors={error ? { code: error } : {}} />}
    >
      <Form action={paths.signUpCode.to()} forgetful>
        <TextField
          name="code"
          label={t.label}
          hint={t.hint}
          error={error}
          inputMode="numeric"
          autocomplete="one-time-code"
          required
        />
        <Actions>
          <Submit>{t.enter}</Submit>
        </Actions>
      </Form>
      <Actions>
        <PostButton action={paths.signUpCode.to()} kind="quiet" fields={{ again: "yes" }}>
          {t.again}
        </PostButton>
        <a href={`${paths.signUpStep.to({ step: "contact" })}?change`}>{t.wrongAddress}</a>
      </Actions>
    </Page>
  )
}
