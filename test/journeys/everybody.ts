import { listEnquiries } from "../../src/enquiries/enquiry-store.ts"
import { listProposals } from "../../src/formation/proposal-store.ts"
import { paths } from "../../src/paths.ts"
import type { PersonId } from "../../src/people/person.ts"
import type { Browser } from "../browser.ts"
import { asWorker, meet, openCircle, signedIn } from "../circle.ts"
import { waitTogether } from "../people.ts"
import { answerAll, answersOf, personAt, signUp } from "../signing-up.ts"
import type { World } from "../world.ts"
import { openTown } from "./town.ts"

/** Somebody of every kind, each in the middle of what they came for. */
export type Everybody = Record<
  | "visitor"
  | "signingUp"
  | "toTalk"
  | "waiting"
  | "offered"
  | "member"
  | "leader"
  | "coordinator"
  | "administrator",
  string | undefined
>

const tokenOf = (browser: Browser) => browser.cookies.get("kreds")

const letTalkEndInWaiting = async (world: World, cora: Browser, person: PersonId | undefined) => {
  const [enquiry] = await asWorker(world, (services) =>
    listEnquiries(services, person ? { person } : {}),
  )
  const at = { enquiry: enquiry?.id ?? "" }
  await cora.post(paths.talkOutcome.to(at), { result: "waiting", note: "kort" })
}

/** A town where something has come to each stage; gives everybody's session. */
export const openEverything = async (world: World): Promise<Everybody> => {
  const town = await openTown(world)
  const circle = { members: ["Ben", "Kaj", "Lis", "Mia"], leaders: ["Noor", "Otto"] }
  await openCircle(world, circle)
  world.clock.advance({ days: 9 })
  await world.house.tick()
  await world.settle()

  const cora = await signedIn(world, await meet(world, "Cora"))
  await cora.post(paths.talkTimes.to(), {
    date: "2026-03-20",
    from: "10:00",
    to: "12:00",
    minutes: "30",
  })
  const [asked] = await waitTogether(world, town, ["Bo", "Dorte", "Ebbe", "Gerda", "Hans"])
  await cora.post(paths.proposals.to())
  const [draft] = await asWorker(world, (services) => listProposals(services, ["draft"]))
  await cora.post(paths.proposalOffers.to({ proposal: draft?.id ?? "" }), { startsOn: "" })

  const ada = await signUp(world, town, "ada@eksempel.dk")
  await letTalkEndInWaiting(world, cora, await personAt(world, "ada@eksempel.dk"))
  await waitTogether(world, town, ["Ivan", "Jytte", "Karl", "Lone", "Mads"], {
    slotsGood: ["wed-1900", "tue-1900"],
  })
  await cora.post(paths.proposals.to())

  const carl = await signUp(world, town, "carl@eksempel.dk", "Carl")
  const nanna = world.browser()
  await answerAll(nanna, answersOf(town, "nanna@eksempel.dk", "Nanna"))
  const session = async (name: string, role?: "administrator") =>
    tokenOf(await signedIn(world, await meet(world, name, role)))
  return {
    visitor: undefined,
    signingUp: tokenOf(nanna),
    toTalk: tokenOf(carl),
    waiting: tokenOf(ada),
    offered: asked && tokenOf(await signedIn(world, asked)),
    member: await session("Ben"),
    leader: await session("Noor"),
    coordinator: tokenOf(cora),
    administrator: await session("Anna", "administrator"),
  }
}
