import type { VNode } from "preact"
import { shippedThemes } from "../src/catalogue/actions.ts"
import { ThemesPage } from "../src/catalogue/pages/themes.tsx"
import type { Theme, ThemeId } from "../src/catalogue/theme.ts"
import { frameOf } from "../src/frame/frame.ts"
import { MePage } from "../src/me/pages/me.tsx"
import { defaultSettings, type OrganisationId } from "../src/organisations/organisation.ts"
import { paths } from "../src/paths.ts"
import { type Viewer, visitor } from "../src/people/viewer.ts"
import { openAssets } from "../src/platform/assets.ts"
import { renderPage } from "../src/ui/render.ts"
import { spreadOf } from "./figures.ts"
import { ada, adasPage } from "./participant.ts"
import { bench } from "./results.ts"

const rounds = Number(process.env.ROUNDS ?? 7)
const milliseconds = Number(process.env.MILLISECONDS ?? 1000)

const themes = shippedThemes().map(
  ({ recognitions: _, ...theme }): Theme => ({ id: theme.slug as ThemeId, ...theme }),
)
const organisation = {
  id: "" as OrganisationId,
  slug: "byen",
  name: "Selvhjælp Byen",
  neutralName: "Aftaler",
  zone: "Europe/Copenhagen",
  settings: defaultSettings,
}
const { assets } = openAssets()

type Subject = { name: string; path: string; viewer: Viewer; page: () => VNode }

const subjects: Subject[] = [
  {
    name: `the list of ${themes.length} themes`,
    path: paths.themes.to(),
    viewer: visitor,
    page: () => <ThemesPage themes={themes} />,
  },
  {
    name: "the page of a participant who waits for two themes",
    path: paths.me.to(),
    viewer: ada,
    page: () => (
      <MePage
        page={adasPage(themes)}
        zone={organisation.zone}
        retention={organisation.settings.retention}
      />
    ),
  },
]

const render = ({ path, viewer, page }: Subject) =>
  renderPage(frameOf({ organisation, viewer, language: "da", path, assets }), page())

/** Of the processor's time, not of the wall's: other programs of the machine do not count. */
const processorTime = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const perSecond = (subject: Subject): number => {
  const began = processorTime()
  let count = 0
  while (processorTime() - began < milliseconds) {
    for (let times = 0; times < 20; times++) render(subject)
    count += 20
  }
  return (count * 1000) / (processorTime() - began)
}

await bench(
  "renders",
  `Whole pages with frame and realistic props, from nothing but memory, per second of the processor's time:
the middle of ${rounds} rounds taken in turns (the least and the most).`,
  () => {
    for (const subject of subjects) perSecond(subject)
    const taken = subjects.map((): number[] => [])
    for (let round = 0; round < rounds; round++) {
      subjects.forEach((subject, index) => {
        taken[index]?.push(perSecond(subject))
      })
    }
    return subjects.map((subject, index) => ({
      what: `${subject.name}, ${Buffer.byteLength(render(subject))} bytes`,
      unit: "renders/s",
      value: spreadOf(taken[index] ?? []),
    }))
  },
)
