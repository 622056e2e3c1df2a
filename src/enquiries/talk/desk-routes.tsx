import { type Context, Hono } from "hono"
import { z } from "zod"
import { paths } from "../../paths.ts"
import type { Site } from "../../people/request.ts"
import { listPeople } from "../../people/store.ts"
import { deskPolicy, talkTimePolicy } from "../policy.ts"
import { addTalkTimes, cancelTalk, removeTalkTime } from "./actions.ts"
import { TalkTimesPage, type TalkTimesProps } from "./pages/talk-times.tsx"
import { longestTalk, shortestTalk, type TalkTimeId } from "./talk-time.ts"
import { findTalkTime, listTalkTimes } from "./talk-time-store.ts"
import { words } from "./words.ts"

export const routes = new Hono<Site>()

type Visit = Context<Site>

type Said = Omit<TalkTimesProps, "times" | "zone">

const showTimes = async (c: Visit, said: Said = {}, status: 200 | 409 | 422 = 200) => {
  const { services, show } = c.var
  const times = await listTalkTimes(services, services.now)
  const people = await listPeople(
    services,
    times.flatMap((time) => (time.status === "taken" ? [time.person] : [])),
  )
  const named = times.map((time) => ({
    ...time,
    firstName: time.status === "taken" ? people.get(time.person)?.firstName : undefined,
  }))
  const { zone } = services.organisation
  return show(<TalkTimesPage times={named} zone={zone} {...said} />, status)
}

routes.get(paths.talkTimes.pattern, (c) => {
  deskPolicy.require(c.var.viewer, "see", "desk")
  return showTimes(c, { added: c.req.query("added") !== undefined })
})

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const row = z
  .object({
    date: z.iso.date(),
    from: clock,
    to: clock,
    minutes: z.coerce.number().int().min(shortestTalk).max(longestTalk),
  })
  .refine(({ from, to }) => from < to, { path: ["to"] })

routes.post(paths.talkTimes.pattern, async (c) => {
  const { viewer, services, language } = c.var
  const desk = deskPolicy.require(viewer, "addTalkTimes", "desk")
  if (viewer.kind === "visitor") throw new Error("a visitor has no desk")
  const body = await c.req.parseBody()
  const typed = Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  )
  const parsed = row.safeParse(typed)
  const t = words[language].desk.errors
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(({ path: [field] }) => field))
    const names = ["date", "from", "to", "minutes"] as const
    const errors = Object.fromEntries(
      names.filter((name) => wrong.has(name)).map((name) => [name, t[name]]),
    )
    return showTimes(c, { typed, errors }, 422)
  }
  const { date, from, to, minutes } = parsed.data
  const outcome = await addTalkTimes(services, desk, viewer.id, {
    date: Temporal.PlainDate.from(date),
    from: Temporal.PlainTime.from(from),
    to: Temporal.PlainTime.from(to),
    minutes,
  })
  if (!outcome.ok) return showTimes(c, { typed, errors: { date: t[outcome.refusal] } }, 422)
  return c.redirect(`${paths.talkTimes.to()}?added`, 303)
})

routes.post(paths.talkTimeRemoval.pattern, async (c) => {
  const { viewer, services } = c.var
  deskPolicy.require(viewer, "see", "desk")
  const id = z.uuid().safeParse(c.req.param("time"))
  const found = id.success ? await findTalkTime(services, id.data as TalkTimeId) : undefined
  if (!found) return c.redirect(paths.talkTimes.to(), 303)
  const outcome = await removeTalkTime(services, talkTimePolicy.require(viewer, "remove", found))
  return outcome.ok ? c.redirect(paths.talkTimes.to(), 303) : showTimes(c, { taken: true }, 409)
})

routes.post(paths.talkTimeCancellation.pattern, async (c) => {
  const { viewer, services } = c.var
  deskPolicy.require(viewer, "see", "desk")
  // Not locked yet: whoever chooses a time locks their enquiry before the time.
  const coming = await listTalkTimes(services, services.now)
  const found = coming.find(({ id }) => id === c.req.param("time"))
  if (found?.status === "taken") {
    await cancelTalk(services, talkTimePolicy.require(viewer, "cancel", found))
  }
  return c.redirect(paths.talkTimes.to(), 303)
})
