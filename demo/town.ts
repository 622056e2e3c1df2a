import { listRecognitions, listThemes } from "../src/catalogue/store.ts"
import type { ThemeId } from "../src/catalogue/theme.ts"
import type { House } from "../src/house.ts"
import { foundOrganisation } from "../src/organisations/actions.ts"
import type { OrganisationId } from "../src/organisations/organisation.ts"
import type { Services } from "../src/organisations/services.ts"
import { findPerson } from "../src/people/store.ts"
import { workerClaims } from "../src/people/viewer.ts"
import { systemChance } from "../src/platform/chance.ts"
import { castId, demoId } from "./cast.ts"
import type { DemoClock } from "./clock.ts"
import { generateTown, type Town } from "./generate.ts"
import { type Happening, historyOf } from "./history.ts"
import { answer, ask } from "./playing/asking.ts"
import { arrangeTalk, setTimesFree } from "./playing/desk.ts"
import { cannotCome, goOnAlone, leave, meet } from "./playing/meeting.ts"
import { adopt, rest, settle, themesOfTown } from "./playing/settling.ts"
import { type Content, signUp, talk } from "./playing/sign-up.ts"
import { openPastQueue } from "./queue.ts"

/** A telephone that cannot ring anywhere. */
const contact = { phone: "00 00 00 00", email: "kontakt@eksempel.test" }
const names = {
  slug: "aadal",
  name: "Selvhjælp Ådal",
  neutralName: "Aftaler i Ådal",
  zone: "Europe/Copenhagen",
}
const seed = 2026

/** Letters older than this have been read and thrown away. */
const lettersKeptHours = 30

const organisationOf = async (house: House): Promise<OrganisationId> => {
  const known = (await house.directory.list()).find(({ slug }) => slug === names.slug)
  return known
    ? (known.id as OrganisationId)
    : foundOrganisation(house, names, { demo: true, contact })
}

/** Ids that are the same in every demo of the same day. */
const demoChance = () => {
  let count = 0
  return { ...systemChance, id: () => demoId<string>(`id ${++count}`) }
}

type Past = { town: Town; content: Content; queue: ReturnType<typeof openPastQueue> }

/** Lets one thing happen, by the site's own actions. */
const play = async (services: Services, happening: Happening, { town, content, queue }: Past) => {
  const knownAs = (key: string) => {
    const circle = town.circles.find((one) => one.key === key)
    const theme = content.themes.find(({ slug }) => slug === circle?.theme)
    if (!circle || !theme) throw new Error(`nobody invented the circle ${key}`)
    return { theme: theme.id, slot: circle.slot }
  }
  switch (happening.what) {
    case "signed up":
      return signUp(services, happening.who, content, happening.finished)
    case "talked":
      return talk(services, happening.who, happening.result, happening.note)
    case "times set free":
      return setTimesFree(services)
    case "awaits a talk":
      return arrangeTalk(services, happening.who, happening.next)
    case "asked":
      return ask(services, happening.circle, knownAs(happening.circle.key).theme)
    case "answered":
      return answer(services, happening.circle, happening.who, happening.says)
    case "left":
      return leave(services, knownAs(happening.circle), happening.who)
    case "met":
      await meet(services, knownAs(happening.circle), happening.number, happening)
      return happening.number === 1 ? queue.round(services, "begin-groups") : undefined
    case "cannot come":
      return cannotCome(services, knownAs(happening.circle), happening.who)
    case "went on alone":
      return goOnAlone(services, knownAs(happening.circle))
    case "was over":
      return queue.round(services, "end-groups")
    case "rests":
      return rest(services, happening.leader)
  }
}

/** Makes up the town's past on an empty organisation; true when it did, false when it stood already. */
const makeUp = (
  house: House,
  clock: DemoClock,
  organisation: OrganisationId,
  say: (line: string) => void,
) =>
  house.worker
    .as(workerClaims(organisation), async (tx) => {
      const queue = openPastQueue(house)
      const now = clock.now()
      const base: Services = {
        ...(await house.servicesIn(tx, organisation)),
        chance: demoChance(),
        enqueue: queue.enqueue,
      }
      if (await findPerson(base, castId("cora"))) return false

      say("Building the demo town …")
      await adopt(base)
      const content = { themes: await listThemes(base), recognitions: await listRecognitions(base) }
      const idOf = (slug: string): ThemeId[] =>
        content.themes.filter((theme) => theme.slug === slug).map(({ id }) => id)
      const town = generateTown(seed, now.toZonedDateTimeISO(names.zone), themesOfTown())
      const begun = town.now.subtract({ years: 1 }).toInstant()
      await settle({ ...base, now: begun }, idOf)

      const kept = now.subtract({ hours: lettersKeptHours })
      for (const happening of historyOf(town)) {
        const moment = happening.at.toInstant()
        clock.hold(moment)
        const services = { ...base, now: moment }
        await play(services, happening, { town, content, queue })
        await queue.settle(services, Temporal.Instant.compare(moment, kept) > 0)
      }
      return true
    })
    .finally(clock.release)

/**
 * Builds the synthetic town unless it stands: the same for the same day, whole or not at all. What
 * the queue has left to do is done; letters of the past are not sent again.
 */
export const buildTown = async (
  house: House,
  clock: DemoClock,
  say: (line: string) => void,
): Promise<void> => {
  const organisation = await organisationOf(house)
  const isNew = await makeUp(house, clock, organisation, say)
  if (!isNew) return
  await house.tick()
  while ((await house.jobs.drain(house.run)) > 0) {}
}
