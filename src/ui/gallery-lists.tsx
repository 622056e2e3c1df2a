import { Agenda } from "./agenda.tsx"
import { PostButton } from "./form.tsx"
import { Tag } from "./notice.tsx"
import { Section } from "./section.tsx"
import { Definition, SummaryList } from "./summary-list.tsx"
import { Table } from "./table.tsx"
import { Timeline } from "./timeline.tsx"

const rows = [
  { name: "Første række", state: "klar", number: 12 },
  { name: "Anden række med et langt navn", state: "venter", number: 4 },
  { name: "Tredje række", state: "venter", number: 108 },
]

export function GalleryLists() {
  return (
    <>
      <Section title="Tabel">
        <Table
          caption="En tabel, som bliver til kort på en telefon"
          columns={[
            { label: "Navn", cell: (row) => <a href="#raekke">{row.name}</a> },
            { label: "Tilstand", cell: (row) => <Tag>{row.state}</Tag> },
            { label: "Antal", cell: (row) => row.number, numeric: true },
          ]}
          rows={rows}
          rowKey={(row) => row.name}
        />
      </Section>
      <Section title="Læs igennem">
        <SummaryList
          items={[
            { term: "Navn", value: "Ada", change: { href: "#navn" } },
            { term: "Telefon", value: "", change: { href: "#telefon" } },
            { term: "Tider", value: "Tirsdag aften, torsdag formiddag" },
          ]}
        />
      </Section>
      <Section title="Fakta">
        <Definition
          items={[
            { term: "Hvornår", value: "Tirsdage kl. 19-21" },
            { term: "Hvor ofte", value: "Hver anden uge" },
            { term: "Hvor mange", value: "4-8" },
          ]}
        />
      </Section>
      <Section title="Vejen">
        <Timeline
          stops={[
            { title: "Begyndt", state: "past", when: "3. november" },
            { title: "Her er du nu", state: "now", children: <p>Et par ord om, hvad der sker.</p> },
            { title: "Det næste", state: "coming" },
            { title: "Det sidste", state: "coming" },
          ]}
        />
      </Section>
      <Section title="Dagsorden">
        <Agenda
          entries={[
            {
              when: "tirsdag 24. november kl. 19",
              dateTime: "2026-11-24T19:00+01:00",
              title: "En aftale",
              href: "#aftale",
              note: <p>Til kl. 21</p>,
              action: (
                <PostButton action="#afbud" kind="secondary">
                  Jeg kan ikke komme
                </PostButton>
              ),
            },
            {
              when: "tirsdag 8. december kl. 19",
              dateTime: "2026-12-08T19:00+01:00",
              title: "En aftale, der er flyttet",
              tag: <Tag tone="warning">flyttet</Tag>,
            },
          ]}
        />
      </Section>
    </>
  )
}
