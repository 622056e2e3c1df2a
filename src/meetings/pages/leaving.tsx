import type { GroupId } from "../../groups/group.ts"
import { paths } from "../../paths.ts"
import { Actions, ButtonLink, PostButton } from "../../ui/form.tsx"
import { useWords } from "../../ui/frame.tsx"
import { Page } from "../../ui/page.tsx"
import { Paragraphs, Prose } from "../../ui/prose.tsx"
import { words } from "../words.ts"

/** What follows from leaving a group, said before it is done. */
export function DeparturePage({ group }: { group: GroupId }) {
  const { title, departure: t } = useWords(words)

  return (
    <Page title={title} heading={t.heading} narrow>
      <Prose>
        <Paragraphs of={t.notes} />
      </Prose>
      <Actions>
        <PostButton action={paths.departure.to({ group })} kind="primary">
          {t.confirm}
        </PostButton>
        <ButtonLink href={paths.group.to({ group })} kind="secondary">
          {t.stay}
        </ButtonLink>
      </Actions>
    </Page>
  )
}

/** What is left of a group when its course is over: a thank you, and no names. */
export function EndedPage() {
  const { title, member: t } = useWords(words)

  return (
    <Page title={title} heading={t.ended} narrow>
      <Prose>
        <Paragraphs of={t.endedNotes} />
      </Prose>
      <Actions>
        <ButtonLink href={paths.me.to()}>{title}</ButtonLink>
      </Actions>
    </Page>
  )
}
