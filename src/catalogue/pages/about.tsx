import { Fragment } from "preact"
import { paths } from "../../paths.ts"
import { Actions, ButtonLink } from "../../ui/form.tsx"
import { useWords } from "../../ui/frame.tsx"
import { Page } from "../../ui/page.tsx"
import { Paragraphs, Prose } from "../../ui/prose.tsx"
import { Section } from "../../ui/section.tsx"
import { words } from "../words.ts"
import { List } from "./list.tsx"
import { TextSections } from "./text-sections.tsx"

export function AboutPage() {
  const { about, front } = useWords(words)

  return (
    <Page title={about.title} lead={about.lead} description={about.lead}>
      <TextSections of={about.sections} />
      <Section title={about.askedHeading}>
        <Prose>
          <Paragraphs of={about.asked} />
          <List items={about.questions} />
          <p>{about.askedAfter}</p>
        </Prose>
      </Section>
      <WhatItIsNot />
      <Actions>
        <ButtonLink href={paths.themes.to()}>{front.findTheme}</ButtonLink>
        <ButtonLink href={paths.how.to()} kind="secondary">
          {front.how}
        </ButtonLink>
      </Actions>
    </Page>
  )
}

function WhatItIsNot() {
  const t = useWords(words).not

  return (
    <Section title={t.title}>
      <Prose>
        <p>{t.lead}</p>
        {[...t.sections, { heading: t.otherHeading, text: t.other }].map(({ heading, text }) => (
          <Fragment key={heading}>
            <h3>{heading}</h3>
            <Paragraphs of={text} />
          </Fragment>
        ))}
      </Prose>
    </Section>
  )
}
