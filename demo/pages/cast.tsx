import { paths } from "../../src/paths.ts"
import { Card, CardList } from "../../src/ui/card.tsx"
import { dayAndTime } from "../../src/ui/dates.ts"
import { ButtonLink, PostButton } from "../../src/ui/form.tsx"
import { useLanguage, useWords } from "../../src/ui/frame.tsx"
import { Page } from "../../src/ui/page.tsx"
import { Prose } from "../../src/ui/prose.tsx"
import { Section } from "../../src/ui/section.tsx"
import { cast } from "../cast.ts"
import { words } from "../words.ts"

const everybody = [...cast, "viggo"] as const

export function CastPage({ now }: { now: Temporal.ZonedDateTime }) {
  const t = useWords(words).cast
  const language = useLanguage()

  return (
    <Page title={t.title} lead={t.lead}>
      <CardList items={everybody} itemKey={(key) => key} card={(key) => <PersonCard who={key} />} />
      <Section title={t.way.title}>
        <Prose>
          <ol>
            {t.way.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </Prose>
      </Section>
      <Section title={t.day.title}>
        <p>{t.day.now(dayAndTime(now, language))}</p>
        {t.day.what.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <PostButton action={paths.demoDay.to()}>{t.day.pass}</PostButton>
      </Section>
      <Section title={t.more}>
        <ul>
          <li>
            <a href={paths.demoMail.to()}>{t.mail}</a>
          </li>
          <li>
            <a href={paths.demoGallery.to()}>{t.gallery}</a>
          </li>
        </ul>
        <p>{t.again}</p>
      </Section>
    </Page>
  )
}

function PersonCard({ who }: { who: (typeof everybody)[number] }) {
  const t = useWords(words).cast
  const { name, who: about } = t.people[who]

  return (
    <Card title={name}>
      <p>{about}</p>
      {who === "viggo" ? (
        <ButtonLink href={paths.front.to()} kind="secondary">
          {t.visitor}
        </ButtonLink>
      ) : (
        <PostButton action={paths.demoSignIn.to()} kind="primary" fields={{ as: who }}>
          {t.be(name)}
        </PostButton>
      )}
    </Card>
  )
}
