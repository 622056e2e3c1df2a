import { paths } from "../../paths.ts"
import { Card, CardList } from "../../ui/card.tsx"
import { Circle } from "../../ui/circle.tsx"
import { Actions, ButtonLink } from "../../ui/form.tsx"
import { useWords } from "../../ui/frame.tsx"
import { Page } from "../../ui/page.tsx"
import { Paragraphs, Prose } from "../../ui/prose.tsx"
import { Hero, Section } from "../../ui/section.tsx"
import { words } from "../words.ts"

const six = [{}, {}, {}, {}, {}, {}]
const shared = [
  [0, 2, 3],
  [0, 3, 1],
  [1, 4, 2],
  [1, 2, 1],
  [2, 5, 1],
  [3, 5, 2],
  [4, 0, 1],
] as const

export function FrontPage() {
  const t = useWords(words).front

  return (
    <Page title={t.title} description={t.lead} hero={<Opening />}>
      <Section title={t.stepsHeading}>
        <CardList
          items={t.steps.map((step, index) => ({ ...step, number: index + 1 }))}
          itemKey={({ heading }) => heading}
          card={({ number, heading, text }) => (
            <Card title={`${number}. ${heading}`} level={3}>
              <p>{text}</p>
            </Card>
          )}
        />
      </Section>
      <Section title={t.magicHeading}>
        <Prose>
          <Paragraphs of={t.magic} />
          <p>
            <a href={paths.themes.to()}>{t.magicLink}</a>
          </p>
          <p>
            <a href={paths.about.to()}>{t.about}</a>
          </p>
        </Prose>
      </Section>
    </Page>
  )
}

function Opening() {
  const t = useWords(words).front

  return (
    <Hero
      title={t.headline}
      lead={t.lead}
      picture={<Circle members={six} lines={shared} size={300} {...t.circle} />}
      caption={t.caption}
    >
      <Actions>
        <ButtonLink href={paths.themes.to()}>{t.findTheme}</ButtonLink>
        <ButtonLink href={paths.how.to()} kind="secondary">
          {t.how}
        </ButtonLink>
      </Actions>
      <p class="acute">
        <a href={paths.acute.to()}>{t.acute}</a>
      </p>
    </Hero>
  )
}
