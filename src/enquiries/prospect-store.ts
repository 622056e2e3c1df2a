import type { ThemeId } from "../catalogue/theme.ts"
import type { Services } from "../organisations/services.ts"
import type { Prospect } from "./prospect.ts"

declare module "../platform/database.ts" {
  interface Tables {
    prospects: {
      organisation_id: string
      theme_id: string
      waiting: number
      weeks_from: number | null
      weeks_to: number | null
      led: string[]
    }
  }
}

/** What was counted last, theme by theme. */
export const listProspects = async ({ tx, organisation }: Services): Promise<Prospect[]> => {
  const rows = await tx
    .selectFrom("prospects")
    .selectAll()
    .where("organisation_id", "=", organisation.id)
    .execute()
  return rows.map(({ theme_id, waiting, weeks_from, weeks_to, led }) => ({
    theme: theme_id as ThemeId,
    waiting,
    ...(weeks_from === null || weeks_to === null
      ? {}
      : { weeks: { from: weeks_from, to: weeks_to } }),
    led,
  }))
}

export const saveProspect = async (
  { tx, organisation }: Services,
  { theme, waiting, weeks, led }: Prospect,
): Promise<void> => {
  const values = { waiting, weeks_from: weeks?.from ?? null, weeks_to: weeks?.to ?? null, led }
  await tx
    .insertInto("prospects")
    .values({ organisation_id: organisation.id, theme_id: theme, ...values })
    .onConflict((conflict) => conflict.columns(["organisation_id", "theme_id"]).doUpdateSet(values))
    .execute()
}
