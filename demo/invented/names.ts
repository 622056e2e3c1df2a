import type { Chances } from "./chances.ts"

const women = {
  younger:
    "Aisha Alberte Amalie Anna Astrid Aylin Cecilie Ditte Emma Fatma Frederikke Ida Josefine Julie Karla Katrine Laura Line Maja Maria Mathilde Nanna Nina Olivia Rikke Sara Signe Simone Sofie Thea Trine Zahra",
  elder:
    "Anette Annelise Bente Birgit Bodil Charlotte Connie Dorthe Elin Elsebeth Ewa Grethe Gunhild Hanne Helle Inge Jette Kirsten Lene Lisbeth Lone Mette Pernille Ruth Sanne Solveig Susanne Tove Ulla Vibeke",
}
const men = {
  younger: "Ali Anton Asger Emil Frederik Jakob Jonathan Kasper Mads Mikkel Omar Rune Simon Tobias",
  elder:
    "Allan Bjarne Carsten Erik Flemming Gert Jens Keld Leif Mogens Niels Ole Poul Steen Torben",
}

const firstOfTheElder = 4
const shareOfWomen = 0.75

/** A first name that somebody of that age might have; none of those taken. */
export const nameFor = (chances: Chances, ageBand: number, taken: ReadonlySet<string>): string => {
  const names = chances.happens(shareOfWomen) ? women : men
  const all = (ageBand < firstOfTheElder ? names.younger : names.elder).split(" ")
  const free = all.filter((name) => !taken.has(name))
  return chances.pick(free.length > 0 ? free : all)
}

export const isWomansName = (name: string): boolean =>
  `${women.younger} ${women.elder}`.split(" ").includes(name)

const ascii: Record<string, string> = { æ: "ae", ø: "oe", å: "aa" }

/** No such domain exists, nor will it ever (RFC 2606). */
export const emailFor = (name: string, number: number): string =>
  `${name.toLowerCase().replace(/[æøå]/g, (letter) => ascii[letter] ?? "")}${number}@eksempel.test`

/** No Danish number begins with two zeros. */
export const phoneFor = (chances: Chances): string =>
  `+4500${String(chances.whole(0, 999_999)).padStart(6, "0")}`
