import type { Theme } from "../../catalogue/theme.ts"
import type { Slot } from "../../organisations/organisation.ts"
import { paths } from "../../paths.ts"
import type { Place } from "../../rooms/room.ts"
import { Card, CardList } from "../../ui/card.tsx"
import { weeklyTime } from "../../ui/dates.ts"
import { PostButton } from "../../ui/form.tsx"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import { Empty, Tag } from "../../ui/notice.tsx"
import { Page } from "../../ui/page.tsx"
import { Section } from "../../ui/section.tsx"
import { Definition } from "../../ui/summary-list.tsx"
import { Table } from "../../ui/table.tsx"
import type { LeftOut, Overview } from "../overview.ts"
import { say } from "../said.ts"
import type { Reason } from "../solver/explain.ts"
import { words } from "../words.ts"
import { CircleFacts, NamedCircle } from "./circle-facts.tsx"

export type ProposalsProps = {
  /** People who wait and are free to be asked. */
  waiting: number
  drafts: Overview[]
  offered: Overview[]
  leftOut: LeftOut[]
} & Places

type Places = { themes: Theme[]; slots: Slot[]; places: Place[] }

export function ProposalsPage(props: ProposalsProps) {
  const { waiting, drafts, offered, leftOut } = props
  const t = useWords(words)
  const count = (some: readonly Overview[]) =>
    some.reduce((sum, { members }) => sum + members.length, 0)

  return (
    <Page title={t.desk.title} heading={t.desk.heading} lead={t.desk.lead}>
      <Definition
        items={[
          { term: t.desk.waiting, value: waiting },
          { term: t.desk.inDrafts, value: count(drafts) },
          { term: t.desk.asked, value: count(offered) },
          { term: t.desk.leftOut, value: leftOut.length },
        ]}
      />
      <PostButton action={paths.proposals.to()} kind="primary">
        {drafts.length > 0 ? t.desk.searchAgain : t.desk.search}
      </PostButton>
      <p class="soft">{t.desk.searchHint}</p>
      {offered.length > 0 && (
        <Section title={t.desk.offered}>
          <Cards of={offered} />
        </Section>
      )}
      <Section title={t.desk.drafts}>
        {drafts.length > 0 ? (
          <Cards of={drafts} />
        ) : (
          <Empty title={t.desk.noDrafts}>
            <p>{t.desk.noDraftsText}</p>
          </Empty>
        )}
      </Section>
      {leftOut.length > 0 && <LeftOutTable {...props} />}
    </Page>
  )
}

function Cards({ of }: { of: readonly Overview[] }) {
  return (
    <CardList
      items={of}
      itemKey={({ proposal }) => proposal.id}
      card={(overview) => <ProposalCard of={overview} />}
    />
  )
}

function ProposalCard({ of }: { of: Overview }) {
  const t = useWords(words).card
  const language = useLanguage()
  const { proposal, theme, tally, alone } = of

  return (
    <Card
      title={theme?.name[language] ?? "–"}
      href={paths.proposal.to({ proposal: proposal.id })}
      level={3}
      tag={
        proposal.status === "offered" && (
          <Tag tone="deep">{t.answers(tally.accepted, proposal.seats)}</Tag>
        )
      }
    >
      <NamedCircle of={of} size={200} />
      <p>
        <Tag tone={alone > 0 ? "warning" : "plain"}>{t.alone(alone)}</Tag>
      </p>
      <CircleFacts of={of} />
    </Card>
  )
}

function LeftOutTable({ leftOut, ...places }: Pick<ProposalsProps, "leftOut"> & Places) {
  const t = useWords(words)
  const sentence = useReasonWords(places)

  return (
    <Section title={t.desk.leftOut}>
      <Table
        caption={t.desk.leftOutLead}
        columns={[
          { label: t.desk.columns.name, cell: ({ firstName }) => firstName },
          { label: t.desk.columns.weeks, cell: ({ weeks }) => t.weeks(weeks) },
          {
            label: t.desk.columns.reason,
            cell: ({ reasons: [first] }) => (first ? sentence(first) : t.desk.noReason),
          },
        ]}
        rows={leftOut}
        rowKey={({ person }) => person}
      />
    </Section>
  )
}

/** "Sorg og tab" inside a sentence; "ADHD" stays as it is. */
const inSentence = (name: string) =>
  name.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase())

function useReasonWords({ themes, slots, places }: Places) {
  const t = useWords(words)
  const language = useLanguage()

  return (reason: Reason): string => {
    if (!("at" in reason)) return say(t.reasons, reason, "")

    const theme = themes.find(({ id }) => id === reason.at.theme)?.name[language] ?? "–"
    const slot = slots.find(({ id }) => id === reason.at.slot)
    const place = places.find(({ id }) => id === reason.at.place)?.name ?? "–"
    const at = t.at(inSentence(theme), slot ? weeklyTime(slot, language) : "–", place)
    return say(t.reasons, reason, at)
  }
}
