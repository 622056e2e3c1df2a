import { paths } from "../../paths.ts"
import { ErrorSummary } from "../../ui/error-summary.tsx"
import { Actions, Form, Submit } from "../../ui/form.tsx"
import { useWords } from "../../ui/frame.tsx"
import { Page } from "../../ui/page.tsx"
import { TextField } from "../../ui/text-field.tsx"
import type { CodeRefusal } from "../code.ts"
import { words } from "../words.ts"

type Props = { action: string; again: string; refusal?: CodeRefusal }

export function CodePage({ action, again, refusal }: Props) {
  const t = useWords(words).code
  const error = refusal && t.refusals[refusal]

  return (
    <Page
      title={t.title}
      lead={t.lead}
      narrow
      above={<ErrorSummary errors={error ? { code: error } : {}} />}
    >
      <Form action={action}>
        <TextField
          name="code"
          label={t.code}
          hint={t.codeHint}
          error={error}
          inputMode="numeric"
          autocomplete="one-time-code"
          required
        />
        <Actions>
          <Submit>{t.enter}</Submit>
        </Actions>
      </Form>
      <p>
        <a href={again}>{t.again}</a>
      </p>
    </Page>
  )
}

export const signInCode = { action: paths.code.to(), again: paths.signIn.to() }
