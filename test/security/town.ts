import { CompiledQuery } from "kysely"
import { insertGroupLeader, insertMembership } from "../../src/groups/membership-store.ts"
import type { LeaderId } from "../../src/leaders/leader.ts"
import type { OrganisationId } from "../../src/organisations/organisation.ts"
import type { Services } from "../../src/organisations/services.ts"
import type { PersonId } from "../../src/people/person.ts"
import { type GroupId, type Role, workerClaims } from "../../src/people/viewer.ts"
import { hash } from "../../src/platform/context.ts"
import type { World } from "../world.ts"
import { introduce } from "./seed.ts"

const cast = {
  /** Waits, and has an open offer. */
  ada: [],
  /** Sits in one group with Bea; Femi leads it. */
  ben: [],
  bea: [],
  /** Sits in another; Frida leads it. */
  bo: [],
  femi: ["leader"],
  frida: ["leader"],
  cora: ["coordinator"],
  alma: ["administrator"],
} satisfies Record<string, Role[]>

export type Name = keyof typeof cast
const names = Object.keys(cast) as Name[]

/** One of everything in one organisation; two people of each kind, so that one's is not the other's. */
export type Town = {
  organisation: OrganisationId
  people: Record<Name, PersonId>
  /** The first name the town knows somebody by. */
  called: (name: Name) => string
  bensGroup: GroupId
  bosGroup: GroupId
  theme: string
  place: string
  room: string
  proposal: string
  adasOffer: string
  adasEnquiry: string
  bensMeeting: string
  bosMeeting: string
  talkTime: string
  leader: LeaderId
}

type Row = Record<string, unknown>

const plantIn =
  ({ tx, organisation }: Services) =>
  async (table: string, row: Row): Promise<void> => {
    const whole: Row = { organisation_id: organisation.id, ...row }
    const columns = Object.keys(whole)
    const values = columns.map((_, index) => `$${index + 1}`)
    await tx.executeQuery(
      CompiledQuery.raw(
        `insert into ${table} (${columns}) values (${values})`,
        columns.map((column) => whole[column]),
      ),
    )
  }

const texts = { da: "x", en: "x" }
const themeTexts = {
  roles: ["self"],
  name: texts,
  summary: texts,
  description: texts,
  forWhom: texts,
  otherOffers: texts,
  events: [],
}

const plantPlaces = async (services: Services, town: Town) => {
  const plant = plantIn(services)
  const { theme, place, room } = town
  const booking = services.chance.id()
  await plant("themes", { id: theme, slug: "sorg", position: 1, texts: themeTexts })
  await plant("recognitions", {
    id: services.chance.id(),
    theme_id: theme,
    key: "k",
    position: 1,
    shame: true,
    texts,
  })
  await plant("places", { id: place, name: "Huset", town: "Byen" })
  await plant("rooms", { id: room, place_id: place, name: "Stuen", seats: 10 })
  await plant("bookings", {
    id: booking,
    room_id: room,
    during: "[2026-03-05T17:00Z,2026-03-05T19:00Z)",
  })
  await plant("prospects", { theme_id: theme, waiting: 7 })
  await plant("counts", { month: "2026-02-01", what: "started", theme_id: theme, number: 3 })
}

const plantWaiting = async (services: Services, town: Town, leader: LeaderId) => {
  const plant = plantIn(services)
  const { chance, now } = services
  const { people, theme, place, proposal, adasOffer, adasEnquiry } = town
  await plant("proposals", {
    id: proposal,
    status: "offered",
    theme_id: theme,
    slot: "thu-1900",
    place_id: place,
    language: "da",
    leader_ids: [leader],
    seats: 8,
    minimum: 5,
    starts_on: "2026-03-19",
    answer_by: now.add({ hours: 72 }),
    created_at: now,
  })
  const waiting = ["ada", "ben"] as const
  for (const [place_in_line, name] of waiting.entries()) {
    const person = people[name]
    const isAda = name === "ada"
    const wait = chance.id()
    const enquiry = isAda ? adasEnquiry : chance.id()
    await plant("enquiries", {
      id: enquiry,
      person_id: person,
      status: "waiting",
      channel: "web",
      started_at: now,
      confirmed_at: now,
    })
    const seal = (await services.vault.of([person])).get(person)
    const sealed = (table: string, column: string, row: string, text: string) =>
      seal?.seal({ table, column, row }, text)
    await plant("situations", {
      person_id: person,
      age_band: 3,
      not_with: sealed("situations", "not_with", person, "min bror"),
    })
    await plant("waits", {
      id: wait,
      person_id: person,
      theme_id: theme,
      priority: 1,
      status: isAda ? "offered" : "placed",
      since: now,
    })
    await plant("consents", {
      id: chance.id(),
      person_id: person,
      purpose: "theme",
      wording: "1",
      language: "da",
      given_at: now,
    })
    await plant("unplaced", { person_id: person, reasons: "[]" })
    await plant("proposal_people", {
      proposal_id: proposal,
      person_id: person,
      wait_id: wait,
      place_in_line,
    })
    const offer = isAda ? adasOffer : chance.id()
    const composition = {
      theme,
      people: 6,
      situation: [],
      recognitions: { own: 3, shared: 2, sharedByTwo: 1 },
      lines: [],
      slot: "thu-1900",
      startsOn: "2026-03-19",
      town: "Byen",
      leaders: [town.called("femi")],
    }
    await plant("offers", {
      id: offer,
      proposal_id: proposal,
      person_id: person,
      wait_id: wait,
      seat: place_in_line + 1,
      status: isAda ? "open" : "accepted",
      composition: sealed("offers", "composition", offer, JSON.stringify(composition)),
      sent_at: now,
      until: now.add({ hours: 72 }),
      answered_at: isAda ? null : now,
    })
    await plant("talk_times", {
      id: chance.id(),
      coordinator_id: people.cora,
      starts_at: now.add({ hours: 48 + place_in_line }),
      minutes: 30,
      person_id: person,
      enquiry_id: enquiry,
    })
    await plant("sign_in_requests", {
      id: chance.id(),
      purpose: "sign-in",
      browser_hash: hash(chance.token()),
      address_index: hash(chance.token()),
      person_id: person,
      asked_at: now,
      ends_at: now.add({ minutes: 10 }),
    })
  }
  const [one_id, other_id] = [people.ada, people.ben].sort()
  await plant("apart", { one_id, other_id })
  await plant("talk_times", {
    id: town.talkTime,
    coordinator_id: people.cora,
    starts_at: now.add({ hours: 72 }),
    minutes: 30,
  })
}

type Circle = { group: GroupId; meeting: string; leader: LeaderId; lead: Name; members: Name[] }

const plantGroup = async (services: Services, town: Town, circle: Circle) => {
  const plant = plantIn(services)
  const { now } = services
  const { people, theme, place, room, called } = town
  const { group, meeting, leader, lead, members } = circle
  await plant("groups", {
    id: group,
    theme_id: theme,
    status: "running",
    model: "accompanied",
    openness: "closed",
    audience: "adult",
    slot: "thu-1900",
    place_id: place,
    room_id: room,
    language: "da",
    started_at: now,
  })
  await plant("meetings", {
    id: meeting,
    group_id: group,
    number: 1,
    starts_at: now.add({ hours: 80 }),
    minutes: 120,
    status: "planned",
  })
  await insertGroupLeader(services, {
    group,
    person: people[lead],
    leader,
    firstName: called(lead),
  })
  for (const name of members) {
    const person = people[name]
    await insertMembership(services, { group, person, firstName: called(name), joinedAt: now })
    await plant("cancellations", {
      meeting_id: meeting,
      person_id: person,
      group_id: group,
      at: now,
    })
    await plant("reminders", {
      meeting_id: meeting,
      person_id: person,
      starts_at: now.add({ hours: 80 }),
      at: now,
    })
  }
}

/** Builds the town in an organisation that has nothing in it yet. */
export const buildTown = (
  { house }: Pick<World, "house">,
  organisation: OrganisationId,
  mark = "",
): Promise<Town> =>
  house.worker.as(workerClaims(organisation), async (tx) => {
    const services = await house.servicesIn(tx, organisation)
    const { chance, now } = services
    const plant = plantIn(services)
    const people = {} as Record<Name, PersonId>
    const called = (name: Name) => `${name[0]?.toUpperCase()}${name.slice(1)}${mark}`
    for (const name of names) {
      const email = `${name}@eksempel.dk`
      people[name] = await introduce(services, {
        firstName: called(name),
        email,
        roles: cast[name],
      })
      await plant("sessions", {
        token_hash: hash(chance.token()),
        person_id: people[name],
        level: "agenda",
        created_at: now,
        seen_at: now,
        ends_at: now.add({ hours: 1 }),
      })
    }
    const femi = chance.id() as LeaderId
    const frida = chance.id() as LeaderId
    const town: Town = {
      organisation,
      people,
      called,
      bensGroup: chance.id() as GroupId,
      bosGroup: chance.id() as GroupId,
      theme: chance.id(),
      place: chance.id(),
      room: chance.id(),
      proposal: chance.id(),
      adasOffer: chance.id(),
      adasEnquiry: chance.id(),
      bensMeeting: chance.id(),
      bosMeeting: chance.id(),
      talkTime: chance.id(),
      leader: femi,
    }
    const leading = { kind: "volunteer", status: "active", capacity: 2 }
    await plant("leaders", { id: femi, person_id: people.femi, ...leading })
    await plant("leaders", { id: frida, person_id: people.frida, ...leading })
    await plantPlaces(services, town)
    await plantWaiting(services, town, femi)
    await plantGroup(services, town, {
      group: town.bensGroup,
      meeting: town.bensMeeting,
      leader: femi,
      lead: "femi",
      members: ["ben", "bea"],
    })
    await plantGroup(services, town, {
      group: town.bosGroup,
      meeting: town.bosMeeting,
      leader: frida,
      lead: "frida",
      members: ["bo"],
    })
    return town
  })
