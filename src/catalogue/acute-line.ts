import type { Texts } from "./theme.ts"

/** A number to call when it cannot wait, or when one needs somebody to talk to. */
export type AcuteLine = {
  name: Texts
  number: string
  for: Texts
  hours: Texts
  /** For danger, and for what cannot wait until tomorrow. */
  urgent: boolean
}

/** What a telephone dials. */
export const dialled = ({ number }: AcuteLine): string => `tel:${number.replaceAll(" ", "")}`

/** Throws when a line is not whole, or when there are not two: one line cannot answer everybody. */
export const asAcuteLines = (read: unknown): AcuteLine[] => {
  const lines = Array.isArray(read) ? read.map(asAcuteLine) : []
  if (lines.length < 2) throw new Error("acute help needs at least two lines to call")

  return lines
}

const asAcuteLine = (read: unknown, index: number): AcuteLine => {
  const line: Partial<Record<string, unknown>> = { ...Object(read) }
  const { name, number, for: what, hours, urgent } = line
  if (
    isTexts(name) &&
    isTexts(what) &&
    isTexts(hours) &&
    typeof urgent === "boolean" &&
    typeof number === "string" &&
    /^\d[\d ]+$/.test(number)
  ) {
    return { name, number, for: what, hours, urgent }
  }
  throw new Error(`line ${index + 1} of acute help is not whole`)
}

const isTexts = (value: unknown): value is Texts => {
  const { da, en }: Partial<Record<string, unknown>> = { ...Object(value) }
  return typeof da === "string" && typeof en === "string" && da !== "" && en !== ""
}
