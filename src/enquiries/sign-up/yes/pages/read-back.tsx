import { paths } from "../../../../paths.ts"
import { ErrorSummary } from "../../../../ui/error-summary.tsx"
import type { Errors } from "../../../../ui/field.tsx"
import { Actions, ButtonLink } from "../../../../ui/form.tsx"
import { useWords } from "../../../../ui/frame.tsx"
import { Notice } from "../../../../ui/notice.tsx"
import { Page } from "../../../../ui/page.tsx"
import { Steps } from "../../../../ui/steps.tsx"
import { SummaryList } from "../../../../ui/summary-list.tsx"
import type { Choices } from "../../answer.ts"
import { useSaid } from "../../pages/said.tsx"
import { isUnder18, type Missing, type SignUp, stepsOf } from "../../sign-up.ts"
import { words } from "../../words.ts"

type Props = { signUp: SignUp; choices: Choices; missing?: readonly Missing[] }

/** Everything that was said, each with a way to change it. */
export function ReadBackPage({ signUp, choices, missing = [] }: Props) {
  const all = useWords(words)
  const t = all.readBack
  const steps = stepsOf(signUp)
  const errors: Errors = Object.fromEntries(missing.map((what) => [what, t.missing[what]]))
  const said = useSaid(signUp, choices)

  return (
    <Page
      title={all.title}
      heading={t.heading}
      lead={t.lead}
      narrow
      above={
        <>
          <ErrorSummary errors={errors} />
          <Steps at={steps.length - 1} of={steps.length} />
        </>
      }
    >
      {isUnder18(signUp.situation) && (
        <Notice>
          <p>{t.young}</p>
        </Notice>
      )}
      <SummaryList
        items={said.map(({ slug, term, value }) => ({
          term,
          value,
          change: { href: `${paths.signUpStep.to({ step: slug })}?change` },
        }))}
      />
      <Actions>
        {signUp.enquiry?.status === "started" ? (
          <ButtonLink href={paths.signUpStep.to({ step: "yes" })}>{t.goOn}</ButtonLink>
        ) : (
          <ButtonLink href={paths.me.to()}>{t.home}</ButtonLink>
        )}
      </Actions>
      <p>
        <a href={paths.withdrawal.to()}>{t.withdraw}</a>
      </p>
    </Page>
  )
}
