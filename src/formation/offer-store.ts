import type { WaitId } from "../enquiries/situation.ts"
import type { Services } from "../organisations/services.ts"
import type { PersonId } from "../people/person.ts"
import { attempt } from "../platform/attempt.ts"
import type { Outcome } from "../platform/outcome.ts"
import type { PersonSeal } from "../platform/vault.ts"
import type {
  Accepted,
  Composition,
  Declined,
  Offer,
  OfferId,
  OfferStatus,
  Open,
  Withdrawn,
} from "./offer.ts"
import type { Proposal, ProposalId } from "./proposal.ts"

type Row = {
  id: string
  proposal_id: string
  person_id: string
  wait_id: string
  seat: number
  status: OfferStatus
  composition: Buffer | null
  sent_at: Temporal.Instant
  until: Temporal.Instant
  answered_at: Temporal.Instant | null
}

declare module "../platform/database.ts" {
  interface Tables {
    offers: Row & { organisation_id: string; reminded_at: Temporal.Instant | null }
  }
}

const seatOf = (row: string) => ({ table: "offers", column: "composition", row })

const asOffer = (row: Row, seal: PersonSeal): Offer => {
  const composition =
    row.composition && (JSON.parse(seal.open(seatOf(row.id), row.composition)) as Composition)
  const common = {
    id: row.id as OfferId,
    proposal: row.proposal_id as ProposalId,
    person: row.person_id as PersonId,
    wait: row.wait_id as WaitId,
    seat: row.seat,
    composition: composition ?? undefined,
    sentAt: row.sent_at,
    until: row.until,
  }
  const { status, answered_at: at } = row
  if (status === "lapsed") return { ...common, status }
  if (status === "open") {
    if (!composition) throw new Error("an open offer that says nothing")
    return { ...common, status, composition }
  }
  if (status === "withdrawn") return { ...common, status, hadAccepted: at !== null }
  if (!at) throw new Error("an answer without a time")
  return { ...common, status, at }
}

const asOffers = async ({ vault }: Services, rows: readonly Row[]): Promise<Offer[]> => {
  const seals = await vault.of(rows.map((row) => row.person_id))
  return rows.flatMap((row) => {
    const seal = seals.get(row.person_id)
    return seal ? [asOffer(row, seal)] : []
  })
}

const offers = ({ tx, organisation }: Services) =>
  tx.selectFrom("offers").selectAll().where("organisation_id", "=", organisation.id)

export const findOffer = async (services: Services, id: OfferId): Promise<Offer | undefined> => {
  const rows = await offers(services).where("id", "=", id).execute()
  return (await asOffers(services, rows))[0]
}

/** A person's offers, the newest first. */
export const listOffersOf = async (services: Services, person: PersonId): Promise<Offer[]> => {
  const rows = await offers(services)
    .where("person_id", "=", person)
    .orderBy("sent_at", "desc")
    .execute()
  return asOffers(services, rows)
}

/** Every offer of those proposals, by seat. */
export const listOffersIn = async (
  services: Services,
  proposals: readonly ProposalId[],
): Promise<Offer[]> => {
  if (proposals.length === 0) return []
  const rows = await offers(services)
    .where("proposal_id", "in", [...proposals])
    .orderBy("seat")
    .orderBy("sent_at")
    .execute()
  return asOffers(services, rows)
}

/** Who said yes, in the order of their seats. */
export const listAccepted = async (
  services: Services,
  { id }: Pick<Proposal, "id">,
): Promise<PersonId[]> => {
  const rows = await offers(services)
    .where("proposal_id", "=", id)
    .where("status", "=", "accepted")
    .orderBy("seat")
    .execute()
  return rows.map((row) => row.person_id as PersonId)
}

/** Who said yes to a circle that then came to nothing: first in line from now on. */
export const listFirstInLine = async ({ tx, organisation }: Services): Promise<Set<WaitId>> => {
  const rows = await tx
    .selectFrom("offers")
    .select("wait_id")
    .where("organisation_id", "=", organisation.id)
    .where("status", "=", "withdrawn")
    .where("answered_at", "is not", null)
    .execute()
  return new Set(rows.map((row) => row.wait_id as WaitId))
}

/**
 * Offers a seat to each; refused as a whole when somebody else holds one of them, or when one of
 * these people has an open offer already.
 */
export const insertOffers = async (
  { tx, vault, organisation }: Services,
  made: readonly Open[],
): Promise<Outcome<unknown, "conflict">> => {
  const seals = await vault.of(made.map(({ person }) => person))
  const rows = made.map((offer) => {
    const { id, proposal, person, wait, seat, status, composition, sentAt, until } = offer
    const seal = seals.get(person)
    if (!seal) throw new Error("this person's key is not there")
    return {
      organisation_id: organisation.id,
      id,
      proposal_id: proposal,
      person_id: person,
      wait_id: wait,
      seat,
      status,
      composition: seal.seal(seatOf(id), JSON.stringify(composition)),
      sent_at: sentAt,
      until,
      answered_at: null,
      reminded_at: null,
    }
  })
  return attempt(tx, () => tx.insertInto("offers").values(rows).execute())
}

export const insertOffer = (services: Services, offer: Open) => insertOffers(services, [offer])

/** Keeps an answer if the offer is still open; says whether it was. */
export const saveAnswer = async (
  { tx, organisation }: Services,
  { id, status, at }: Accepted | Declined,
): Promise<boolean> => {
  const saved = await tx
    .updateTable("offers")
    .set({ status, answered_at: at })
    .where("organisation_id", "=", organisation.id)
    .where("id", "=", id)
    .where("status", "=", "open")
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

/** Takes back what is open (and, of a circle that is dissolved, what was accepted). */
export const withdrawOffers = async (
  services: Services,
  proposal: ProposalId,
  which: readonly ("open" | "accepted")[],
): Promise<Withdrawn[]> => {
  const { tx, organisation } = services
  const rows = await tx
    .updateTable("offers")
    .set({ status: "withdrawn" })
    .where("organisation_id", "=", organisation.id)
    .where("proposal_id", "=", proposal)
    .where("status", "in", [...which])
    .returningAll()
    .execute()
  return (await asOffers(services, rows)) as Withdrawn[]
}
