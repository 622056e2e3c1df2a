import type { Chances } from "./chances.ts"
import type { Outline } from "./outlines.ts"
import type { openPeople, Settled } from "./people.ts"
import { kindsOfPeople, type Seeker, type ShippedTheme, wishFor } from "./seeker.ts"

const fewestShared = 2

const said = ({ wishes }: Seeker) => new Set(wishes[0]?.recognitions)

const sharesEnough = (one: Seeker, others: readonly Seeker[]): boolean =>
  others.some((other) => other !== one && said(one).intersection(said(other)).size >= fewestShared)

const isCast = (key: string): key is "ada" | "ben" => key === "ada" || key === "ben"

/** The people of one circle: of one kind, of nearly one age, nobody alone with theirs. */
export const seat = (
  chances: Chances,
  { key, theme, slot, place, stand }: Outline,
  themes: readonly ShippedTheme[],
  invent: ReturnType<typeof openPeople>,
): Seeker[] => {
  const about = themes.find(({ slug }) => slug === theme)
  if (!about) throw new Error(`no theme ${theme}`)
  const asked = stand.state === "asked" ? Math.max(stand.yes + stand.no + 1, 6) : 0
  const size =
    asked ||
    (key === "ben" ? 7 : 0) ||
    chances.weighted([
      [5, 2],
      [6, 5],
      [7, 3],
      [8, 1],
    ])
  const kind = chances.whole(0, kindsOfPeople - 1)
  const [youngest, oldest] = key === "ada" ? [4, 5] : agesOf(chances, theme)

  const members: Seeker[] = []
  while (members.length < size) {
    const settled: Settled = {
      theme,
      kind,
      meets: { slot, place },
      ageBand: chances.whole(youngest, oldest),
      ...(members.length === 0 && isCast(key) ? { is: key } : {}),
    }
    members.push(
      invent(
        settled,
        members.map(({ firstName }) => firstName),
      ),
    )
  }
  for (const member of members) {
    const first = member.wishes[0]
    while (first && !sharesEnough(member, members)) {
      first.recognitions = wishFor(chances, about, kind).recognitions
    }
  }
  leaveNobodyAlone(members, about)
  return members
}

/** Sentences that are hard to say are left unsaid by whoever would be the only one. */
const leaveNobodyAlone = (members: readonly Seeker[], { recognitions }: ShippedTheme) => {
  const hard = recognitions.filter(({ shame }) => shame).map(({ key }) => key)
  for (const member of members) {
    const others = members.filter((other) => other !== member)
    const first = member.wishes[0]
    if (!first) continue
    first.recognitions = first.recognitions.filter(
      (key) => !hard.includes(key) || others.some((other) => said(other).has(key)),
    )
  }
}

/** Ten or twenty years from the youngest to the oldest. */
const agesOf = (chances: Chances, theme: string): [number, number] => {
  const middle = theme === "sorg" ? 5 : theme === "angst" || theme === "lavt-selvvaerd" ? 2 : 3
  return chances.happens(0.5) ? [middle, middle + 1] : [Math.max(1, middle - 1), middle]
}
