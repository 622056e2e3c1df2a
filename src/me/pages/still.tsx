import { paths } from "../../paths.ts"
import { Actions, ButtonLink, PostButton } from "../../ui/form.tsx"
import { useWords } from "../../ui/frame.tsx"
import { Section } from "../../ui/section.tsx"
import { words } from "../words.ts"

/** Whether somebody who has waited long still wants to; both answers are as easy. */
export function StillWaiting() {
  const t = useWords(words).still

  return (
    <Section title={t.heading}>
      <p>{t.text}</p>
      <Actions>
        <PostButton action={paths.renewal.to()} kind="primary">
          {t.yes}
        </PostButton>
        <ButtonLink href={paths.withdrawal.to()} kind="secondary">
          {t.no}
        </ButtonLink>
      </Actions>
    </Section>
  )
}
