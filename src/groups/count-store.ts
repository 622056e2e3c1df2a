import type { ThemeId } from "../catalogue/theme.ts"
import type { Services } from "../organisations/services.ts"

declare module "../platform/database.ts" {
  interface Tables {
    counts: {
      organisation_id: string
      month: Temporal.PlainDate
      what: string
      theme_id: string
      number: number
    }
  }
}

/** What the ledger counts: groups started, their participants, meetings held, heads at them. */
export type Counted = "started" | "participants" | "held" | "heads"

type Entry = { what: Counted; theme: ThemeId; at: Temporal.Instant; by: number }

/** Adds to the anonymous ledger; it knows the month and the theme, and nobody. */
export const addToCount = async (
  { tx, organisation }: Services,
  { what, theme, at, by }: Entry,
): Promise<void> => {
  if (by === 0) return
  const month = at.toZonedDateTimeISO(organisation.zone).toPlainDate().with({ day: 1 })
  await tx
    .insertInto("counts")
    .values({ organisation_id: organisation.id, month, what, theme_id: theme, number: by })
    .onConflict((conflict) =>
      conflict
        .columns(["organisation_id", "month", "what", "theme_id"])
        .doUpdateSet((eb) => ({ number: eb("counts.number", "+", by) })),
    )
    .execute()
}

export const listCounts = async ({ tx, organisation }: Services) => {
  const rows = await tx
    .selectFrom("counts")
    .select(["month", "what", "theme_id", "number"])
    .where("organisation_id", "=", organisation.id)
    .orderBy("month")
    .orderBy("what")
    .execute()
  return rows.map(({ theme_id, ...row }) => ({ ...row, theme: theme_id as ThemeId }))
}
