import { type Context, Hono } from "hono"
import { z } from "zod"
import { listThemes } from "../catalogue/store.ts"
import type { ThemeId } from "../catalogue/theme.ts"
import { paths } from "../paths.ts"
import type { Site } from "../people/request.ts"
import { listPeople } from "../people/store.ts"
import type { PlaceId } from "../rooms/room.ts"
import { listPlaces } from "../rooms/store.ts"
import { addLeader, changeStatus } from "./actions.ts"
import { LeadersPage, type LeadersProps } from "./pages/leaders.tsx"
import { leaderPolicy, leadersPolicy } from "./policy.ts"
import { listLeaders } from "./store.ts"
import { words } from "./words.ts"

export const routes = new Hono<Site>()

type Shown = Pick<LeadersProps, "saved" | "errors" | "typed">

const leadersPage = async (c: Context<Site>, shown: Shown, status: 200 | 409 | 422 = 200) => {
  const { services, show } = c.var
  const leaders = await listLeaders(services)
  const people = await listPeople(
    services,
    leaders.map(({ person }) => person),
  )
  return show(
    <LeadersPage
      leaders={leaders.map((leader) => ({
        ...leader,
        firstName: people.get(leader.person)?.firstName,
      }))}
      themes={await listThemes(services)}
      places={await listPlaces(services)}
      slots={services.organisation.settings.slots}
      {...shown}
    />,
    status,
  )
}

const several = z.array(z.string()).min(1)
const newLeader = z.object({
  firstName: z.string().trim().min(1).max(60),
  email: z.email().max(254),
  kind: z.enum(["volunteer", "employee"]),
  capacity: z.coerce.number().int().min(0).max(10),
  themes: several,
  slots: several,
  places: several,
})

const listed = ["themes", "slots", "places"] as const

routes.get(paths.leaders.pattern, (c) => {
  leadersPolicy.require(c.var.viewer, "manage", "leaders")
  return leadersPage(c, { saved: c.req.query("done") === "saved" })
})

routes.post(paths.leaders.pattern, async (c) => {
  const { viewer, services, language } = c.var
  const may = leadersPolicy.require(viewer, "manage", "leaders")
  const body = (await c.req.parseBody({ all: true })) as Record<string, string | string[]>
  const lists = Object.fromEntries(listed.map((name) => [name, [body[name] ?? []].flat()]))
  const typed = { ...body, ...lists }
  const read = newLeader.safeParse(typed)
  const t = words[language]
  if (!read.success) {
    const errors = Object.fromEntries(
      read.error.issues.map(({ path: [field] }) => [
        String(field),
        t.errors[field as keyof typeof t.errors],
      ]),
    )
    return leadersPage(c, { errors, typed }, 422)
  }

  const known = {
    themes: new Set<string>((await listThemes(services)).map(({ id }) => id)),
    places: new Set<string>((await listPlaces(services)).map(({ id }) => id)),
    slots: new Set(services.organisation.settings.slots.map(({ id }) => id)),
  }
  const outcome = await addLeader(services, may, {
    ...read.data,
    themes: read.data.themes.filter((id) => known.themes.has(id)) as ThemeId[],
    places: read.data.places.filter((id) => known.places.has(id)) as PlaceId[],
    slots: read.data.slots.filter((id) => known.slots.has(id)),
    languages: ["da"],
  })
  if (!outcome.ok)
    return leadersPage(c, { errors: { email: t.refusals[outcome.refusal] }, typed }, 409)
  return c.redirect(`${paths.leaders.to()}?done=saved`, 303)
})

const status = z.object({ status: z.enum(["active", "paused"]) })

routes.post(paths.leaderStatus.pattern, async (c) => {
  const { viewer, services } = c.var
  const found = (await listLeaders(services)).find(({ id }) => id === c.req.param("leader"))
  const leader = leaderPolicy.require(viewer, "changeStatus", found)
  const read = status.safeParse(await c.req.parseBody())
  if (read.success) await changeStatus(services, leader, read.data.status)
  return c.redirect(`${paths.leaders.to()}?done=saved`, 303)
})
