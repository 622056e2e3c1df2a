import type { Theme, ThemeId } from "../../catalogue/theme.ts"
import { paths } from "../../paths.ts"
import type { Place } from "../../rooms/room.ts"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import { Empty, Tag } from "../../ui/notice.tsx"
import { Page } from "../../ui/page.tsx"
import { Table } from "../../ui/table.tsx"
import { Tabs } from "../../ui/tabs.tsx"
import { byPerson, type OnePersonWaiting, type Waiting } from "../on-the-desk.ts"
import { words as signUpWords } from "../sign-up/words.ts"
import { ageBands } from "../situation.ts"
import { isAsked } from "../still-waiting.ts"
import { words } from "../words.ts"
import { Flags } from "./enquiries.tsx"

type Props = {
  rows: readonly Waiting[]
  themes: readonly Theme[]
  places: readonly Place[]
  /** Only this theme. */
  theme?: ThemeId | undefined
  now: Temporal.Instant
}

export function WaitingPage({ rows, themes, places, theme, now }: Props) {
  const t = useWords(words).waiting
  const shown = theme ? rows.filter(({ wait }) => wait.theme === theme) : rows

  return (
    <Page title={t.title} lead={t.lead}>
      {rows.length > 0 && <ThemeTabs rows={rows} themes={themes} theme={theme} />}
      {shown.length > 0 ? (
        <WaitingTable people={byPerson(shown)} themes={themes} places={places} now={now} />
      ) : (
        <Empty title={t.empty}>
          <p>{t.emptyText}</p>
        </Empty>
      )}
    </Page>
  )
}

function ThemeTabs({ rows, themes, theme }: Pick<Props, "rows" | "themes" | "theme">) {
  const t = useWords(words).waiting
  const language = useLanguage()
  const counted = themes
    .map(({ id, name }) => ({
      id,
      label: name[language],
      count: rows.filter(({ wait }) => wait.theme === id).length,
    }))
    .filter(({ count }) => count > 0)

  return (
    <Tabs
      label={t.themes}
      items={[
        { label: `${t.all} (${byPerson(rows).length})`, href: paths.waiting.to(), current: !theme },
        ...counted.map(({ id, label, count }) => ({
          label: `${label} (${count})`,
          href: `${paths.waiting.to()}?theme=${id}`,
          current: id === theme,
        })),
      ]}
    />
  )
}

const weekFrom = 14

type TableProps = Pick<Props, "themes" | "places" | "now"> & { people: readonly OnePersonWaiting[] }

function WaitingTable({ people, themes, places, now }: TableProps) {
  const all = useWords(words)
  const t = all.waiting
  const ages = useWords(signUpWords).age.bands
  const language = useLanguage()
  const ageOfWait = (since: Temporal.Instant) => {
    const days = Math.max(0, Math.floor(now.since(since).total("hours") / 24))
    return days < weekFrom ? t.days(days) : t.weeks(Math.floor(days / 7))
  }
  const placesOf = (ids: readonly string[]) =>
    places
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(", ")

  return (
    <Table
      caption={t.title}
      captionHidden
      rows={people}
      rowKey={({ wait }) => wait.person}
      columns={[
        {
          label: t.name,
          cell: ({ enquiry, firstName = all.somebody }) =>
            enquiry ? <a href={paths.enquiry.to({ enquiry })}>{firstName}</a> : firstName,
        },
        {
          label: t.theme,
          cell: ({ waits }) =>
            themes
              .filter(({ id }) => waits.some(({ theme }) => theme === id))
              .map(({ name }) => name[language])
              .join(", "),
        },
        { label: t.wait, cell: ({ wait }) => ageOfWait(wait.since), whole: true },
        {
          label: t.age,
          cell: ({ situation }) => {
            const band = ageBands[situation.ageBand ?? -1]
            return band && ages[band]
          },
          whole: true,
        },
        {
          label: t.times,
          cell: ({ situation }) =>
            t.timesOf(situation.slotsGood.length, situation.slotsPossible.length),
          whole: true,
        },
        {
          label: t.places,
          cell: ({ situation }) => placesOf(situation.places) || t.everywhere,
        },
        {
          label: t.notes,
          cell: ({ waits, situation }) => (
            <>
              {waits.some(({ status }) => status === "offered") && (
                <Tag tone="deep">{all.offered}</Tag>
              )}
              {waits.some(isAsked) && <Tag>{all.asked}</Tag>}
              <Flags situation={situation} />
            </>
          ),
        },
      ]}
    />
  )
}
