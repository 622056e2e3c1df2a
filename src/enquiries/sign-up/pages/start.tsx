import { paths } from "../../../paths.ts"
import { Actions, ButtonLink } from "../../../ui/form.tsx"
import { useWords } from "../../../ui/frame.tsx"
import { Page } from "../../../ui/page.tsx"
import { Prose } from "../../../ui/prose.tsx"
import { Section } from "../../../ui/section.tsx"
import { words } from "../words.ts"

/** Before anything is asked. `isBegun` when this browser has answers from before. */
export function StartPage({ begin, isBegun }: { begin: string; isBegun: boolean }) {
  const t = useWords(words).start

  return (
    <Page title={t.title} lead={t.lead} narrow>
      <Section title={t.happensHeading}>
        <Prose>
          <ol>
            {t.happens.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </Prose>
      </Section>
      <Section title={t.notHeading}>
        <Prose>
          <ul>
            {t.not.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Prose>
      </Section>
      <Prose>
        <p>{t.anyway}</p>
        <p>{t.saved}</p>
      </Prose>
      <Actions>
        <ButtonLink href={begin}>{isBegun ? t.goOn : t.begin}</ButtonLink>
        {isBegun && (
          <ButtonLink href={paths.withdrawal.to()} kind="quiet">
            {t.forget}
          </ButtonLink>
        )}
      </Actions>
      <p>{t.phone}</p>
    </Page>
  )
}
