import type { Services } from "../organisations/services.ts"
import type { PersonId } from "../people/person.ts"
import type { Channel, Enquiry, EnquiryId } from "./enquiry.ts"

type Row = {
  id: string
  person_id: string
  status: Enquiry["status"]
  channel: Channel
  call_me: boolean
  started_at: Temporal.Instant
  confirmed_at: Temporal.Instant | null
  closed_at: Temporal.Instant | null
}

declare module "../platform/database.ts" {
  interface Tables {
    enquiries: Row & { organisation_id: string }
  }
}

const asEnquiry = (row: Row): Enquiry => {
  const common = {
    id: row.id as EnquiryId,
    person: row.person_id as PersonId,
    channel: row.channel,
    startedAt: row.started_at,
  }
  const confirmedAt = row.confirmed_at ?? row.started_at
  const closedAt = row.closed_at ?? row.started_at
  switch (row.status) {
    case "started":
    case "sent":
      return { ...common, status: row.status }
    case "confirmed":
      return { ...common, status: row.status, confirmedAt, callMe: row.call_me }
    case "talk-booked":
      return { ...common, status: row.status, confirmedAt }
    case "withdrawn":
      return { ...common, status: row.status, closedAt }
    default:
      return { ...common, status: row.status, confirmedAt, closedAt }
  }
}

const asValues = (enquiry: Enquiry) => ({
  status: enquiry.status,
  channel: enquiry.channel,
  call_me: enquiry.status === "sent" || (enquiry.status === "confirmed" && enquiry.callMe),
  started_at: enquiry.startedAt,
  confirmed_at: "confirmedAt" in enquiry ? enquiry.confirmedAt : null,
  closed_at: "closedAt" in enquiry ? enquiry.closedAt : null,
})

type Wanted = { person?: PersonId; status?: Enquiry["status"][] }

/** The enquiries the viewer may know of, newest first. */
export const listEnquiries = async (
  { tx, organisation }: Services,
  { person, status }: Wanted,
): Promise<Enquiry[]> => {
  let all = tx.selectFrom("enquiries").selectAll().where("organisation_id", "=", organisation.id)
  if (person) all = all.where("person_id", "=", person)
  if (status) all = all.where("status", "in", status)
  const rows = await all.orderBy("started_at", "desc").orderBy("id").execute()
  return rows.map(asEnquiry)
}

/** One enquiry, locked until the transaction ends, so that two answers come one after the other. */
export const findEnquiry = async (
  { tx, organisation }: Services,
  id: EnquiryId,
): Promise<Enquiry | undefined> => {
  const row = await tx
    .selectFrom("enquiries")
    .selectAll()
    .where("organisation_id", "=", organisation.id)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()
  return row && asEnquiry(row)
}

export const insertEnquiry = async (
  { tx, organisation }: Services,
  enquiry: Enquiry,
): Promise<void> => {
  const { id, person } = enquiry
  await tx
    .insertInto("enquiries")
    .values({ organisation_id: organisation.id, id, person_id: person, ...asValues(enquiry) })
    .execute()
}

export const saveEnquiry = async (
  { tx, organisation }: Services,
  enquiry: Enquiry,
): Promise<void> => {
  await tx
    .updateTable("enquiries")
    .set(asValues(enquiry))
    .where("organisation_id", "=", organisation.id)
    .where("id", "=", enquiry.id)
    .execute()
}

export const eraseEnquiry = async (
  { tx, organisation }: Services,
  id: EnquiryId,
): Promise<void> => {
  await tx
    .deleteFrom("enquiries")
    .where("organisation_id", "=", organisation.id)
    .where("id", "=", id)
    .execute()
}

/** Sign-ups begun before that time and never sent; `known` people have more here than this. */
export const listUnfinished = async (
  { tx, organisation }: Services,
  before: Temporal.Instant,
): Promise<{ id: EnquiryId; person: PersonId; known: boolean }[]> => {
  const rows = await tx
    .selectFrom("enquiries")
    .innerJoin("people", (join) =>
      join
        .onRef("people.organisation_id", "=", "enquiries.organisation_id")
        .onRef("people.id", "=", "enquiries.person_id"),
    )
    .select(["enquiries.id", "enquiries.person_id", "people.status"])
    .where("enquiries.organisation_id", "=", organisation.id)
    .where("enquiries.status", "=", "started")
    .where("enquiries.started_at", "<", before)
    .execute()
  return rows.map(({ id, person_id, status }) => ({
    id: id as EnquiryId,
    person: person_id as PersonId,
    known: status === "known",
  }))
}
