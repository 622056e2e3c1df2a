import { type Context, Hono } from "hono"
import { z } from "zod"
import { type Group, type GroupId, isGoing } from "../groups/group.ts"
import { groupPolicy } from "../groups/policy.ts"
import { findGroup, listGroups } from "../groups/store.ts"
import { paths } from "../paths.ts"
import type { Site } from "../people/request.ts"
import { isSignedIn, type SignedIn } from "../people/viewer.ts"
import { NotFound } from "../platform/policy.ts"
import { comeAfterAll, leaveCircle, recordMeeting, stayAway } from "./actions.ts"
import { type Circle, lookAtCircles } from "./circle.ts"
import { routes as deskRoutes } from "./desk/routes.tsx"
import type { AbsenceRefusal, Meeting, MeetingId } from "./meeting.ts"
import { GroupPage } from "./pages/group.tsx"
import { LeaderPage, type LeaderProps } from "./pages/leader.tsx"
import { DeparturePage, EndedPage } from "./pages/leaving.tsx"
import { LedGroupPage } from "./pages/led-group.tsx"
import { meetingPolicy } from "./policy.ts"
import { findMeeting } from "./store.ts"
import { words } from "./words.ts"

export const routes = new Hono<Site>().route("/", deskRoutes)

type Asked = Context<Site>

const idIn = (c: Asked, name: string) => z.uuid().safeParse(c.req.param(name)).data

const groupIn = async (c: Asked): Promise<Group | undefined> => {
  const id = idIn(c, "group")
  return id === undefined ? undefined : findGroup(c.var.services, id as GroupId)
}

const meetingIn = async (c: Asked, how?: { locked: boolean }): Promise<Meeting | undefined> => {
  const id = idIn(c, "meeting")
  return id === undefined ? undefined : findMeeting(c.var.services, id as MeetingId, how)
}

const signedIn = (c: Asked): SignedIn => {
  const { viewer } = c.var
  if (!isSignedIn(viewer)) throw new NotFound()
  return viewer
}

const circleOf = async (c: Asked, group: Group): Promise<Circle> => {
  const [circle] = await lookAtCircles(c.var.services, [group])
  if (!circle) throw new NotFound()
  return circle
}

// A member's own

const groupPage = async (c: Asked, group: Group, refusal?: AbsenceRefusal) => {
  const me = signedIn(c)
  const { services, show } = c.var
  const { now } = services
  const circle = await circleOf(c, group)
  if (groupPolicy.may(me, "lead", group)) return show(<LedGroupPage circle={circle} now={now} />)
  if (!isGoing(group)) return show(<EndedPage />)
  return show(
    <GroupPage circle={circle} me={me.id} now={now} refusal={refusal} />,
    refusal ? 409 : 200,
  )
}

routes.get(paths.group.pattern, async (c) =>
  groupPage(c, groupPolicy.require(c.var.viewer, "visit", await groupIn(c))),
)

for (const [path, answer] of [
  [paths.cancellation, stayAway],
  [paths.attendance, comeAfterAll],
] as const) {
  routes.post(path.pattern, async (c) => {
    const { services } = c.var
    const me = signedIn(c)
    const meeting = meetingPolicy.require(me, "answer", await meetingIn(c))
    const outcome = await answer(services, meeting, me.id)
    if (outcome.ok) return c.redirect(paths.group.to({ group: meeting.group }), 303)

    const group = groupPolicy.require(me, "visit", await findGroup(services, meeting.group))
    return groupPage(c, group, outcome.refusal)
  })
}

routes.get(paths.departure.pattern, async (c) => {
  const group = groupPolicy.require(c.var.viewer, "leave", await groupIn(c))
  return c.var.show(<DeparturePage group={group.id} />)
})

routes.post(paths.departure.pattern, async (c) => {
  const me = signedIn(c)
  await leaveCircle(c.var.services, groupPolicy.require(me, "leave", await groupIn(c)), me.id)
  return c.redirect(paths.me.to(), 303)
})

// A leader's

const leaderPage = async (c: Asked, shown: Omit<LeaderProps, "circles" | "now"> = {}) => {
  const { services, show } = c.var
  const groups = await listGroups(services, { ids: signedIn(c).leads })
  const circles = await lookAtCircles(services, groups)
  const status = shown.typed ? 422 : shown.refusal ? 409 : 200
  return show(<LeaderPage circles={circles} now={services.now} {...shown} />, status)
}

routes.get(paths.leader.pattern, async (c) => {
  const { leads, roles } = signedIn(c)
  if (leads.length === 0 && !roles.includes("leader")) throw new NotFound()
  return leaderPage(c, { saved: c.req.query("saved") !== undefined })
})

const report = z.object({
  held: z.enum(["yes", "no"]).optional().catch(undefined),
  heads: z.string().trim().catch(""),
  sparring: z.string().optional().catch(undefined),
})

routes.post(paths.headCount.pattern, async (c) => {
  const { viewer, services, language } = c.var
  const meeting = meetingPolicy.require(viewer, "record", await meetingIn(c, { locked: true }))
  const { held, heads, sparring } = report.parse(await c.req.parseBody())
  const circle = await circleOf(
    c,
    groupPolicy.require(viewer, "lead", await findGroup(services, meeting.group)),
  )
  const seats = circle.gatherings.find((one) => one.meeting.id === meeting.id)?.seats ?? 0
  const t = words[language].record.errors
  const again = (errors: Record<string, string>) =>
    leaderPage(c, {
      typed: { meeting: meeting.id, held, heads, sparring: sparring !== undefined, errors },
    })
  if (held === undefined) return again({ held: t.held })
  if (held === "yes" && !/^\d{1,3}$/.test(heads)) return again({ heads: t.heads(seats) })

  const outcome = await recordMeeting(services, meeting, {
    ...(held === "yes" ? { headCount: Number(heads) } : {}),
    sparring: sparring !== undefined,
  })
  if (outcome.ok) return c.redirect(`${paths.leader.to()}?saved`, 303)
  if (outcome.refusal === "too-many") return again({ heads: t.heads(seats) })
  return leaderPage(c, { refusal: outcome.refusal })
})
