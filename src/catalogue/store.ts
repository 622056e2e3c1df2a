import type { Services } from "../organisations/services.ts"
import type { Recognition, RecognitionId, Texts, Theme, ThemeId } from "./theme.ts"

declare module "../platform/database.ts" {
  interface Tables {
    themes: {
      organisation_id: string
      id: string
      slug: string
      position: number
      active: boolean
      texts: string
    }
    recognitions: {
      organisation_id: string
      id: string
      theme_id: string
      key: string
      position: number
      shame: boolean
      texts: string
    }
  }
}

type ThemeTexts = Omit<Theme, "id" | "slug" | "position">
type Row = { id: string; slug: string; position: number; texts: unknown }

const asTheme = ({ id, slug, position, texts }: Row): Theme => ({
  id: id as ThemeId,
  slug,
  position,
  ...(texts as ThemeTexts),
})

/** The organisation's themes in its own order. */
export const listThemes = async ({ tx, organisation }: Services): Promise<Theme[]> => {
  const rows = await tx
    .selectFrom("themes")
    .select(["id", "slug", "position", "texts"])
    .where("organisation_id", "=", organisation.id)
    .where("active", "=", true)
    .orderBy("position")
    .execute()
  return rows.map(asTheme)
}

/** By its address only while it is offered; by its id also afterwards, for those who wait for it. */
export const findTheme = async (
  { tx, organisation }: Services,
  wanted: { slug: string } | { id: ThemeId },
): Promise<Theme | undefined> => {
  const all = tx
    .selectFrom("themes")
    .select(["id", "slug", "position", "texts"])
    .where("organisation_id", "=", organisation.id)
  const row = await ("id" in wanted
    ? all.where("id", "=", wanted.id)
    : all.where("slug", "=", wanted.slug).where("active", "=", true)
  ).executeTakeFirst()
  return row && asTheme(row)
}

/** The recognitions of those themes, in reading order; of all when no themes are named. */
export const listRecognitions = async (
  { tx, organisation }: Services,
  themes?: readonly ThemeId[],
): Promise<Recognition[]> => {
  if (themes?.length === 0) return []
  const all = tx
    .selectFrom("recognitions")
    .select(["id", "theme_id", "key", "shame", "texts"])
    .where("organisation_id", "=", organisation.id)
  const rows = await (themes ? all.where("theme_id", "in", [...themes]) : all)
    .orderBy("theme_id")
    .orderBy("position")
    .execute()
  return rows.map(({ id, theme_id, key, shame, texts }) => ({
    id: id as RecognitionId,
    theme: theme_id as ThemeId,
    key,
    shame,
    ...(texts as unknown as Texts),
  }))
}

export const insertTheme = async (
  { tx, organisation }: Services,
  theme: Theme,
  recognitions: readonly Recognition[],
): Promise<void> => {
  const { id, slug, position, ...texts } = theme
  await tx
    .insertInto("themes")
    .values({
      organisation_id: organisation.id,
      id,
      slug,
      position,
      active: true,
      texts: JSON.stringify(texts),
    })
    .execute()
  await tx
    .insertInto("recognitions")
    .values(
      recognitions.map(({ id, key, shame, da, en }, index) => ({
        organisation_id: organisation.id,
        id,
        theme_id: theme.id,
        key,
        position: index,
        shame,
        texts: JSON.stringify({ da, en }),
      })),
    )
    .execute()
}
