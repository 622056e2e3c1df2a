import { paths } from "../../../paths.ts"
import { Actions, ButtonLink } from "../../../ui/form.tsx"
import { useWords } from "../../../ui/frame.tsx"
import { Page } from "../../../ui/page.tsx"
import { Prose } from "../../../ui/prose.tsx"
import { Section } from "../../../ui/section.tsx"
import { words } from "../words.ts"

type Props = {
  begin: string
  /** This browser has answers from before. */
  isBegun: boolean
  phone: string | undefined
  /** How long an unfinished sign-up is kept. */
  keptDays: number
}

/** Before anything is asked. */
export function StartPage({ begin, isBegun, phone, keptDays }: Props) {
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
        <p>{t.saved(keptDays)}</p>
      </Prose>
      <Actions>
        <ButtonLink href={begin}>{isBegun ? t.goOn : t.begin}</ButtonLink>
        {isBegun && (
          <ButtonLink href={paths.withdrawal.to()} kind="quiet">
            {t.forget}
          </ButtonLink>
        )}
      </Actions>
      {phone && (
        <p>
          {t.phone} <a href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</a>
        </p>
      )}
    </Page>
  )
}
