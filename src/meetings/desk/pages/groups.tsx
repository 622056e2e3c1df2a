import type { GroupStatus } from "../../../groups/group.ts"
import { paths } from "../../../paths.ts"
import { dayAndTime, weeklyTime } from "../../../ui/dates.ts"
import { ButtonLink } from "../../../ui/form.tsx"
import { useLanguage, useWords } from "../../../ui/frame.tsx"
import { Empty, Tag } from "../../../ui/notice.tsx"
import { Page } from "../../../ui/page.tsx"
import { Section } from "../../../ui/section.tsx"
import { Table } from "../../../ui/table.tsx"
import { askingForSparring, type Circle, unrecorded, withoutRoom } from "../../circle.ts"
import { namesOf } from "../../pages/times.ts"
import { words } from "../../words.ts"

type Props = { circles: Circle[]; now: Temporal.Instant }

const order: GroupStatus[] = ["running", "forming", "self-running", "ended"]

/** All groups by state, with what each still needs from the desk. */
export function DeskGroupsPage({ circles, now }: Props) {
  const t = useWords(words).desk

  return (
    <Page title={t.heading}>
      {circles.length === 0 && (
        <Empty title={t.none}>
          <p>{t.noneNote}</p>
          <ButtonLink href={paths.proposals.to()}>{t.proposals}</ButtonLink>
        </Empty>
      )}
      {order.map((status) => {
        const here = circles.filter(({ group }) => group.status === status)
        return (
          here.length > 0 && (
            <Section key={status} title={t.statuses[status]}>
              <Groups circles={here} now={now} caption={t.statuses[status]} />
            </Section>
          )
        )
      })}
    </Page>
  )
}

function Groups({ circles, now, caption }: Props & { caption: string }) {
  const t = useWords(words).desk
  const language = useLanguage()

  return (
    <Table
      caption={caption}
      captionHidden
      rows={circles}
      rowKey={({ group }) => group.id}
      columns={[
        {
          label: t.group,
          cell: ({ group, theme, slot }) => (
            <a href={paths.groupOverview.to({ group: group.id })}>
              {theme?.name[language]}, {slot ? weeklyTime(slot, language) : group.slot}
            </a>
          ),
        },
        {
          label: t.next,
          cell: ({ next }) => (next ? dayAndTime(next.at, language) : t.noNext),
          whole: true,
        },
        { label: t.people, cell: ({ members }) => members.length, numeric: true },
        { label: t.leaders, cell: ({ leaders }) => namesOf(leaders, language) },
        { label: t.needs, cell: (circle) => <Needs circle={circle} now={now} /> },
      ]}
    />
  )
}

function Needs({ circle, now }: { circle: Circle; now: Temporal.Instant }) {
  const t = useWords(words).desk
  const rooms = withoutRoom(circle, now).length
  const heads = unrecorded(circle, now).length
  const sparring = askingForSparring(circle, now).length
  if (rooms + heads + sparring === 0) return <span class="soft">{t.nothing}</span>

  return (
    <>
      {rooms > 0 && <Tag tone="warning">{t.rooms(rooms)}</Tag>}{" "}
      {heads > 0 && <Tag>{t.heads(heads)}</Tag>}{" "}
      {sparring > 0 && <Tag tone="deep">{t.sparring}</Tag>}
    </>
  )
}
