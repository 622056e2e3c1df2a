import { Card, CardList } from "./card.tsx"
import { Actions, ButtonLink, PostButton } from "./form.tsx"
import { Empty, Notice, Tag } from "./notice.tsx"
import { Paragraphs, Prose } from "./prose.tsx"
import { Section, Split } from "./section.tsx"
import { Tabs } from "./tabs.tsx"

const cards = [
  { title: "Et kort, der er et link", text: "Hele kortet kan trykkes.", href: "#kort" },
  { title: "Et kort med en lang overskrift over to linjer", text: "Kort tekst.", href: "#to" },
  { title: "Et kort uden link", text: "Det viser bare noget.", href: undefined },
]

export function GalleryParts() {
  return (
    <>
      <Section title="Tekst">
        <Split
          aside={
            <Card title="Ved siden af" level={3}>
              <p>Står under teksten på en telefon.</p>
            </Card>
          }
        >
          <Prose>
            <Paragraphs
              of={[
                "Brødtekst er rolig at læse: store bogstaver, god afstand og korte linjer.",
                "Der står aldrig mere end nødvendigt.",
              ]}
            />
            <ul>
              <li>Et punkt</li>
              <li>
                Et punkt med <a href="#link">et link i teksten</a>
              </li>
            </ul>
          </Prose>
        </Split>
      </Section>
      <Section title="Knapper">
        <Actions>
          <ButtonLink href="#a">Vigtigst</ButtonLink>
          <ButtonLink href="#b" kind="secondary">
            Andet valg
          </ButtonLink>
          <ButtonLink href="#c" kind="quiet">
            Stille valg
          </ButtonLink>
          <PostButton action="#d" kind="danger" fields={{ row: "1" }}>
            Kan ikke fortrydes
          </PostButton>
        </Actions>
      </Section>
      <Section title="Beskeder">
        <Notice title="Godt at vide">
          <p>En oplysning, man kan have brug for.</p>
        </Notice>
        <Notice kind="success">
          <p>Det er gemt.</p>
        </Notice>
        <Notice kind="warning" title="Se her">
          <p>Noget, man bør lægge mærke til.</p>
        </Notice>
        <Empty title="Her er ikke noget endnu">
          <p>Når der kommer noget, står det her.</p>
        </Empty>
        <p>
          <Tag>almindelig</Tag> <Tag tone="deep">fremhævet</Tag> <Tag tone="warning">bemærk</Tag>
        </p>
      </Section>
      <Section title="Kort">
        <CardList
          items={cards}
          itemKey={(card) => card.title}
          card={({ title, text, href }) => (
            <Card title={title} href={href} level={3} tag={<Tag tone="deep">ny</Tag>}>
              <p>{text}</p>
            </Card>
          )}
        />
      </Section>
      <Section title="Faner">
        <Tabs
          label="Eksempel på faner"
          items={[
            { label: "I dag", href: "#i-dag", current: true },
            { label: "Ugen", href: "#ugen" },
            { label: "Alt", href: "#alt" },
          ]}
        />
      </Section>
    </>
  )
}
