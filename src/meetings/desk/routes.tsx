import { type Context, Hono } from "hono"
import { z } from "zod"
import { forgetBefore, type Group, type GroupId } from "../../groups/group.ts"
import { groupPolicy } from "../../groups/policy.ts"
import { findGroup, listGroups } from "../../groups/store.ts"
import { paths } from "../../paths.ts"
import type { Site } from "../../people/request.ts"
import { callOffMeeting, moveMeeting } from "../actions.ts"
import { lookAtCircles } from "../circle.ts"
import type { Meeting, MeetingId } from "../meeting.ts"
import { deskPolicy, meetingPolicy } from "../policy.ts"
import { findMeeting } from "../store.ts"
import { DeskGroupPage, type DeskGroupProps } from "./pages/group.tsx"
import { DeskGroupsPage } from "./pages/groups.tsx"

export const routes = new Hono<Site>()

type Asked = Context<Site>

const groupIn = async (c: Asked): Promise<Group | undefined> => {
  const id = z.uuid().safeParse(c.req.param("group")).data
  return id === undefined ? undefined : findGroup(c.var.services, id as GroupId)
}

const meetingIn = async (c: Asked): Promise<Meeting | undefined> => {
  const id = z.uuid().safeParse(c.req.param("meeting")).data
  return id === undefined
    ? undefined
    : findMeeting(c.var.services, id as MeetingId, { locked: true })
}

const groupOf = async (c: Asked, { group }: Meeting) =>
  groupPolicy.require(c.var.viewer, "oversee", await findGroup(c.var.services, group))

const groupPage = async (
  c: Asked,
  group: Group,
  shown: Pick<DeskGroupProps, "done" | "refusal" | "typed">,
) => {
  const { services, show } = c.var
  const [circle] = await lookAtCircles(services, [group])
  const status = shown.typed?.isWrong ? 422 : shown.refusal ? 409 : 200
  return circle
    ? show(<DeskGroupPage circle={circle} now={services.now} {...shown} />, status)
    : c.notFound()
}

routes.get(paths.groups.pattern, async (c) => {
  const { viewer, services, show } = c.var
  deskPolicy.require(viewer, "see", "groups")
  const { now, organisation } = services
  const before = forgetBefore(now, organisation.settings.retention)
  const remembered = (await listGroups(services)).filter(
    (group) => group.status !== "ended" || Temporal.Instant.compare(group.endedAt, before) > 0,
  )
  return show(<DeskGroupsPage circles={await lookAtCircles(services, remembered)} now={now} />)
})

const done = z.enum(["moved", "calledOff"]).optional().catch(undefined)

routes.get(paths.groupOverview.pattern, async (c) => {
  const group = groupPolicy.require(c.var.viewer, "oversee", await groupIn(c))
  return groupPage(c, group, { done: done.parse(c.req.query("done")) })
})

const back = (c: Asked, { group }: Meeting, what: "moved" | "calledOff") =>
  c.redirect(`${paths.groupOverview.to({ group })}?done=${what}`, 303)

const newTime = z.object({
  "when.date": z.string().catch(""),
  "when.time": z.string().catch(""),
})

const asTime = (text: string): Temporal.PlainDateTime | undefined => {
  try {
    return Temporal.PlainDateTime.from(text)
  } catch {
    return undefined
  }
}

routes.post(paths.newTime.pattern, async (c) => {
  const { viewer, services } = c.var
  const meeting = meetingPolicy.require(viewer, "move", await meetingIn(c))
  const group = await groupOf(c, meeting)
  const { "when.date": date, "when.time": time } = newTime.parse(await c.req.parseBody())
  const typed = { meeting: meeting.id, date, time }
  const wanted = date && time ? asTime(`${date}T${time}`) : undefined
  if (!wanted) return groupPage(c, group, { typed: { ...typed, isWrong: true } })

  const { zone } = services.organisation
  const startsAt = wanted.toZonedDateTime(zone).toInstant()
  const outcome = await moveMeeting(services, meeting, { group, startsAt })
  if (!outcome.ok) return groupPage(c, group, { refusal: outcome.refusal, typed })
  return back(c, meeting, "moved")
})

routes.post(paths.callingOff.pattern, async (c) => {
  const { viewer, services } = c.var
  const meeting = meetingPolicy.require(viewer, "callOff", await meetingIn(c))
  const group = await groupOf(c, meeting)
  const outcome = await callOffMeeting(services, meeting)
  if (!outcome.ok) return groupPage(c, group, { refusal: outcome.refusal })
  return back(c, meeting, "calledOff")
})
