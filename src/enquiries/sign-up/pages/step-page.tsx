import type { ComponentChildren } from "preact"
import { ErrorSummary } from "../../../ui/error-summary.tsx"
import type { Errors } from "../../../ui/field.tsx"
import { Actions, ButtonLink, Form, Submit } from "../../../ui/form.tsx"
import { useWords } from "../../../ui/frame.tsx"
import { Page } from "../../../ui/page.tsx"
import { Steps } from "../../../ui/steps.tsx"
import { words } from "../words.ts"

/** Where a page stands on the way. */
export type Position = {
  at: number
  of: number
  action: string
  back: string
  /** Absent where an answer is needed to go on. */
  skip?: string | undefined
}

type Props = {
  heading: string
  lead?: string | undefined
  position: Position
  errors?: Errors | undefined
  children?: ComponentChildren
}

/** One question, and nothing else that wants an answer. */
export function StepPage({ heading, lead, position, errors = {}, children }: Props) {
  const t = useWords(words)
  const { at, of, action, back, skip } = position

  return (
    <Page
      title={t.title}
      heading={heading}
      lead={lead}
      narrow
      above={
        <>
          <ErrorSummary errors={errors} />
          <Steps at={at} of={of} />
        </>
      }
    >
      <Form action={action} forgetful>
        {children}
        <Actions>
          <Submit>{t.next}</Submit>
          {skip && (
            <ButtonLink href={skip} kind="quiet">
              {t.skip}
            </ButtonLink>
          )}
        </Actions>
      </Form>
      <p>
        <a href={back}>{t.back}</a>
      </p>
    </Page>
  )
}
