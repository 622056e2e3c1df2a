import { listSituations, saveSituation } from "../enquiries/situation-store.ts"
import { listWaits, saveWaitStatus } from "../enquiries/waits-store.ts"
import { eraseCompositionsIn } from "../formation/composition-store.ts"
import { listAccepted } from "../formation/offer-store.ts"
import type { Proposal } from "../formation/proposal.ts"
import { startGroup } from "../groups/actions.ts"
import { listLeaders } from "../leaders/store.ts"
import type { Services } from "../organisations/services.ts"
import { tell } from "../people/jobs.ts"
import type { Language, PersonId } from "../people/person.ts"
import { onOwnAuthority } from "../platform/policy.ts"
import { planCourse } from "./course.ts"
import { needsOf } from "./needs.ts"

/**
 * Makes a circle of a proposal that enough people said yes to: the group, its meetings and rooms, the
 * waits settled, the talk notes gone, and everybody told once. Asked again, it does nothing.
 */
export const startCircle = async (services: Services, proposal: Proposal): Promise<void> => {
  if (proposal.status !== "started") return
  const members = await listAccepted(services, proposal)
  const leaders = (await listLeaders(services)).filter(({ id }) => proposal.leaders.includes(id))
  const { id, theme, slot, place, room } = proposal
  const plan = {
    proposal: id,
    theme,
    slot,
    place,
    ...(room ? { room } : {}),
    language: proposal.language as Language,
    members,
    leaders: leaders.map((leader) => ({ leader: leader.id, person: leader.person })),
  }
  const started = await startGroup(
    services,
    onOwnAuthority(plan, "start", "everybody in it said yes to this circle"),
  )
  if (!started.ok) return

  const [first] = await planCourse(services, started.value, {
    from: dayFor(services, proposal.startsOn),
    people: members.length + leaders.length,
    needs: await needsOf(services, members),
  })
  await settleWaits(services, members, proposal)
  await forgetTalkNotes(services, members)
  await eraseCompositionsIn(services, id)
  const everybody = [...members, ...leaders.map(({ person }) => person)]
  for (const person of everybody) await tell(services, person, "appointment", first?.startsAt)
}

/** A start that was decided too late for its day begins the next time the day comes round. */
const dayFor = ({ now, organisation }: Services, wanted: Temporal.PlainDate) => {
  const tomorrow = now.toZonedDateTimeISO(organisation.zone).toPlainDate().add({ days: 1 })
  return Temporal.PlainDate.compare(wanted, tomorrow) < 0 ? tomorrow : wanted
}

const settleWaits = async (
  services: Services,
  members: readonly PersonId[],
  { theme }: Proposal,
) => {
  for (const person of members) {
    const waits = await listWaits(services, { person, status: ["wished", "waiting", "offered"] })
    const [here, elsewhere] = [
      waits.filter((wait) => wait.theme === theme),
      waits.filter((wait) => wait.theme !== theme),
    ].map((some) => some.map(({ id }) => id))
    await saveWaitStatus(services, here ?? [], "placed")
    await saveWaitStatus(services, elsewhere ?? [], "left")
  }
}

const forgetTalkNotes = async (services: Services, members: readonly PersonId[]) => {
  const situations = await listSituations(services, members, { withTexts: true })
  for (const [person, { note, ...situation }] of situations) {
    if (note) await saveSituation(services, person, situation)
  }
}
