import type { Theme } from "../../catalogue/theme.ts"
import { paths } from "../../paths.ts"
import type { Place } from "../../rooms/room.ts"
import { Choice, Choices } from "../../ui/choice.tsx"
import { weeklyTime } from "../../ui/dates.ts"
import { ErrorSummary } from "../../ui/error-summary.tsx"
import type { Errors } from "../../ui/field.tsx"
import { Form, PostButton, Submit } from "../../ui/form.tsx"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import { Notice } from "../../ui/notice.tsx"
import { Page } from "../../ui/page.tsx"
import { Table } from "../../ui/table.tsx"
import { TextField } from "../../ui/text-field.tsx"
import type { Leader } from "../leader.ts"
import { words } from "../words.ts"

export type LeadersProps = {
  leaders: (Leader & { firstName?: string | undefined })[]
  themes: Theme[]
  places: Place[]
  slots: { id: string; day: number; start: string }[]
  saved?: boolean | undefined
  errors?: Errors | undefined
  typed?: Record<string, string | string[]> | undefined
}

export function LeadersPage(props: LeadersProps) {
  const { leaders, errors = {}, saved } = props
  const t = useWords(words)

  return (
    <Page
      title={t.title}
      lead={t.lead}
      above={
        <>
          <ErrorSummary errors={errors} />
          {saved && <Notice kind="success">{t.saved}</Notice>}
        </>
      }
    >
      {leaders.length === 0 ? <p>{t.none}</p> : <LeadersTable {...props} />}
      <NewLeader {...props} />
    </Page>
  )
}

function LeadersTable({ leaders, themes }: LeadersProps) {
  const t = useWords(words)
  const language = useLanguage()
  const nameOf = (id: string) => themes.find((theme) => theme.id === id)?.name[language]

  return (
    <Table
      caption={t.title}
      captionHidden
      rows={leaders}
      rowKey={({ id }) => id}
      columns={[
        { label: t.name, cell: ({ firstName }) => firstName ?? t.unnamed },
        { label: t.kind, cell: ({ kind }) => t.kinds[kind] },
        { label: t.themes, cell: (leader) => leader.themes.map(nameOf).filter(Boolean).join(", ") },
        { label: t.times, cell: ({ slots }) => slots.length, numeric: true },
        { label: t.capacity, cell: ({ capacity }) => capacity, numeric: true },
        { label: t.state, cell: ({ status }) => t.statuses[status], whole: true },
        { label: t.change, labelHidden: true, cell: (leader) => <ChangeStatus leader={leader} /> },
      ]}
    />
  )
}

function ChangeStatus({ leader }: { leader: LeadersProps["leaders"][number] }) {
  const t = useWords(words)
  if (leader.status !== "active" && leader.status !== "paused") return null
  const pauses = leader.status === "active"

  return (
    <PostButton
      action={paths.leaderStatus.to({ leader: leader.id })}
      kind="quiet"
      fields={{ status: pauses ? "paused" : "active" }}
    >
      {pauses ? t.pause : t.activate}
      <span class="visually-hidden">: {leader.firstName ?? t.unnamed}</span>
    </PostButton>
  )
}

function NewLeader({ themes, places, slots, errors = {}, typed = {} }: LeadersProps) {
  const t = useWords(words)
  const language = useLanguage()
  const one = (name: string) => [typed[name] ?? ""].flat()[0] ?? ""
  const many = (name: string) => [typed[name] ?? []].flat()

  return (
    <details class="card" open={Object.keys(errors).length > 0}>
      <summary>{t.add}</summary>
      <Form action={paths.leaders.to()}>
        <TextField
          name="firstName"
          label={t.firstName}
          error={errors.firstName}
          value={one("firstName")}
        />
        <TextField
          name="email"
          type="email"
          label={t.email}
          error={errors.email}
          value={one("email")}
        />
        <Choice
          name="kind"
          label={t.kind}
          error={errors.kind}
          value={one("kind")}
          options={(["volunteer", "employee"] as const).map((value) => ({
            value,
            label: t.kinds[value],
          }))}
        />
        <Choices
          name="themes"
          label={t.whichThemes}
          error={errors.themes}
          values={many("themes")}
          inline
          options={themes.map(({ id, name }) => ({ value: id, label: name[language] }))}
        />
        <Choices
          name="slots"
          label={t.whichTimes}
          error={errors.slots}
          values={many("slots")}
          inline
          options={slots.map((slot) => ({ value: slot.id, label: weeklyTime(slot, language) }))}
        />
        <Choices
          name="places"
          label={t.whichPlaces}
          error={errors.places}
          values={many("places")}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          name="capacity"
          type="number"
          label={t.capacity}
          error={errors.capacity}
          value={one("capacity") || "1"}
          width="short"
        />
        <Submit>{t.save}</Submit>
      </Form>
    </details>
  )
}
