import { paths } from "../../paths.ts"
import { ErrorSummary } from "../../ui/error-summary.tsx"
import type { Errors } from "../../ui/field.tsx"
import { Actions, Form, Submit } from "../../ui/form.tsx"
import { useWords } from "../../ui/frame.tsx"
import { Page } from "../../ui/page.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { words } from "../words.ts"

type Props = { email?: string; errors?: Errors }

export function SignInPage({ email = "", errors = {} }: Props) {
  const t = useWords(words).signIn

  return (
    <Page title={t.title} lead={t.lead} narrow above={<ErrorSummary errors={errors} />}>
      <Form action={paths.signIn.to()}>
        <TextField
          name="email"
          type="email"
          label={t.email}
          hint={t.emailHint}
          value={email}
          error={errors.email}
          autocomplete="email"
          required
        />
        <Actions>
          <Submit>{t.send}</Submit>
        </Actions>
      </Form>
      <p>{t.noEmail}</p>
    </Page>
  )
}
