import { Circle } from "../../ui/circle.tsx"
import { weeklyTime } from "../../ui/dates.ts"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import { Definition } from "../../ui/summary-list.tsx"
import type { Overview } from "../overview.ts"
import { words } from "../words.ts"

type Props = { of: Overview; size?: number }

/** The circle with first names, for the coordinator's eyes. */
export function NamedCircle({ of, size = 240 }: Props) {
  const t = useWords(words).card
  const { members, lines } = of

  return (
    <Circle
      members={members.map(({ firstName }) => ({ label: firstName }))}
      lines={lines}
      size={size}
      title={t.circle}
      description={t.circleText(members.length, lines.length)}
    />
  )
}

/** When, where, who leads, how many: the frame of a circle. */
export function CircleFacts({ of }: { of: Overview }) {
  const t = useWords(words)
  const language = useLanguage()
  const { slot, place, room, leaders, members, ages, shared } = of
  const where = [room?.name, place?.name, place?.town].filter(Boolean).join(", ")

  return (
    <Definition
      items={[
        { term: t.card.when, value: slot ? weeklyTime(slot, language) : "–" },
        { term: t.card.where, value: place?.virtual ? t.card.online : where },
        { term: t.card.leaders, value: leaders.join(", ") || t.card.noLeaders },
        { term: t.card.size, value: t.people(members.length) },
        { term: t.card.ages, value: ages ? t.ages(ages) : t.card.noAges },
        { term: t.card.shared, value: shared.length },
      ]}
    />
  )
}
