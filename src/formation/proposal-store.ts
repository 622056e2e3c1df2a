import { sql } from "kysely"
import type { ThemeId } from "../catalogue/theme.ts"
import type { LeaderId } from "../leaders/leader.ts"
import type { Services } from "../organisations/services.ts"
import type { PlaceId, RoomId } from "../rooms/room.ts"
import { insertInLine } from "./line-store.ts"
import type { InLine, Proposal, ProposalId, ProposalStatus } from "./proposal.ts"

type Row = {
  id: string
  status: ProposalStatus
  theme_id: string
  slot: string
  place_id: string
  room_id: string | null
  language: string
  leader_ids: string[]
  seats: number
  minimum: number
  starts_on: Temporal.PlainDate | null
  answer_by: Temporal.Instant | null
  created_at: Temporal.Instant
}

declare module "../platform/database.ts" {
  interface Tables {
    proposals: Row & { organisation_id: string }
  }
}

const there = <T>(value: T | null, what: string): T => {
  if (value === null) throw new Error(`a proposal without ${what}`)
  return value
}

const asProposal = (row: Row): Proposal => {
  const common = {
    id: row.id as ProposalId,
    theme: row.theme_id as ThemeId,
    slot: row.slot,
    place: row.place_id as PlaceId,
    room: (row.room_id ?? undefined) as RoomId | undefined,
    language: row.language,
    leaders: row.leader_ids as LeaderId[],
    seats: row.seats,
    minimum: row.minimum,
    createdAt: row.created_at,
  }
  const startsOn = () => there(row.starts_on, "a first meeting")
  if (row.status === "offered")
    return {
      ...common,
      status: "offered",
      startsOn: startsOn(),
      answerBy: there(row.answer_by, "a deadline"),
    }
  if (row.status === "started") return { ...common, status: "started", startsOn: startsOn() }
  return { ...common, status: row.status }
}

const asRow = (proposal: Proposal) => ({
  status: proposal.status,
  seats: proposal.seats,
  starts_on: "startsOn" in proposal ? proposal.startsOn : null,
  answer_by: "answerBy" in proposal ? proposal.answerBy : null,
})

const proposals = ({ tx, organisation }: Services) =>
  tx.selectFrom("proposals").selectAll().where("organisation_id", "=", organisation.id)

export const findProposal = async (
  services: Services,
  id: ProposalId,
): Promise<Proposal | undefined> => {
  const row = await proposals(services).where("id", "=", id).executeTakeFirst()
  return row && asProposal(row)
}

/** As it is now, and nobody else changes it until this transaction ends. */
export const lockProposal = async (
  services: Services,
  id: ProposalId,
): Promise<Proposal | undefined> => {
  const row = await proposals(services).where("id", "=", id).forUpdate().executeTakeFirst()
  return row && asProposal(row)
}

/** Oldest first. */
export const listProposals = async (
  services: Services,
  statuses: readonly ProposalStatus[],
): Promise<Proposal[]> => {
  const rows = await proposals(services)
    .where("status", "in", [...statuses])
    .orderBy("created_at")
    .orderBy("id")
    .execute()
  return rows.map(asProposal)
}

/** Offered circles with a seat nobody holds, or with no answer left to wait for. */
export const listNeedingALook = async ({ tx, organisation }: Services): Promise<ProposalId[]> => {
  const { rows } = await sql<{ id: ProposalId }>`
    select p.id from proposals p
    left join offers o on o.organisation_id = p.organisation_id and o.proposal_id = p.id
      and o.status in ('open', 'accepted')
    where p.organisation_id = ${organisation.id} and p.status = 'offered'
    group by p.id, p.seats
    having count(o.id) < p.seats or count(o.id) filter (where o.status = 'open') = 0`.execute(
    tx as never,
  )
  return rows.map(({ id }) => id)
}

/** A new draft and the people in line for it. */
export const insertProposal = async (
  services: Services,
  proposal: Proposal,
  line: readonly InLine[],
): Promise<void> => {
  const { tx, organisation } = services
  const { id, theme, slot, place, room, language, leaders, minimum, createdAt } = proposal
  await tx
    .insertInto("proposals")
    .values({
      organisation_id: organisation.id,
      id,
      theme_id: theme,
      slot,
      place_id: place,
      room_id: room ?? null,
      language,
      leader_ids: leaders,
      minimum,
      created_at: createdAt,
      ...asRow(proposal),
    })
    .execute()
  for (const inLine of line) await insertInLine(services, id, inLine)
}

export const saveProposal = async (
  { tx, organisation }: Services,
  proposal: Proposal,
): Promise<void> => {
  await tx
    .updateTable("proposals")
    .set(asRow(proposal))
    .where("organisation_id", "=", organisation.id)
    .where("id", "=", proposal.id)
    .execute()
}

/** Clears the table for a new search; two searches at once take turns from here on. */
export const eraseDrafts = async ({ tx, organisation }: Services): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`drafts|${organisation.id}`}, 0))`.execute(
    tx as never,
  )
  await tx
    .deleteFrom("proposals")
    .where("organisation_id", "=", organisation.id)
    .where("status", "=", "draft")
    .execute()
}
