import { paths } from "../../paths.ts"
import { Actions, ButtonLink, PostButton } from "../../ui/form.tsx"
import { useWords } from "../../ui/frame.tsx"
import { Page } from "../../ui/page.tsx"
import { Prose } from "../../ui/prose.tsx"
import { words } from "../words.ts"

/** What follows is said before anything is done. */
export function LeavingPage({ stays, back }: { stays: boolean; back: string }) {
  const t = useWords(words).leaving

  return (
    <Page title={t.title} lead={t.lead} narrow>
      <Prose>
        <ul>
          {(stays ? t.stays : t.gone).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Prose>
      <Actions>
        <PostButton action={paths.withdrawal.to()} kind="danger">
          {t.confirm}
        </PostButton>
        <ButtonLink href={back} kind="quiet">
          {t.keep}
        </ButtonLink>
      </Actions>
    </Page>
  )
}

export function GoodbyePage() {
  const t = useWords(words).goodbye

  return (
    <Page title={t.title} lead={t.lead} narrow>
      <p>{t.text}</p>
      <Actions>
        <ButtonLink href={paths.front.to()}>{t.home}</ButtonLink>
      </Actions>
    </Page>
  )
}
