import { paths } from "../../paths.ts"
import { Actions, ButtonLink } from "../../ui/form.tsx"
import { useWords } from "../../ui/frame.tsx"
import { Page } from "../../ui/page.tsx"
import { words } from "../words.ts"

export type RefusedProps = { proposal: string; refusal: keyof typeof words.da.proposal.refusals }

/** Somebody or something was faster: why it could not be done, and the way back. */
export function RefusedPage({ proposal, refusal }: RefusedProps) {
  const t = useWords(words).proposal

  return (
    <Page title={t.title} heading={t.refused} lead={t.refusals[refusal]} narrow>
      <Actions>
        <ButtonLink href={paths.proposal.to({ proposal })}>{t.look}</ButtonLink>
        <ButtonLink href={paths.proposals.to()} kind="quiet">
          {t.back}
        </ButtonLink>
      </Actions>
    </Page>
  )
}
