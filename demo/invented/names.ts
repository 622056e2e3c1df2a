import type { Chances } from "./chances.ts"

const women = {
  younger:
    "Agnes Aisha Alberte Amalie Anna Astrid Aylin Benedikte Camilla Caroline Cecilie Clara Diana Ditte Emma Fatma Filippa Freja Frederikke Gry Ida Isabella Johanne Josefine Julie Karla Katrine Laura Liv Line Louise Maja Maria Mathilde Merle Mie Naja Nanna Nina Olivia Rikke Sara Selma Signe Simone Sofie Stine Thea Trine Tuva Viola Zahra",
  elder:
    "Agnete Anette Annelise Bente Birgit Birthe Bodil Britta Charlotte Connie Dorthe Ellen Elin Elsebeth Eva Ewa Gerda Grethe Gunhild Hanne Helle Inge Jette Jytte Kirsten Lene Lisbeth Lone Margit Marianne Mette Pernille Ruth Sanne Solveig Susanne Tove Ulla Vibeke Yrsa",
}
const men = {
  younger:
    "Ali Anton Asger Bilal Christian Emil Frederik Jakob Jeppe Jonathan Kasper Mads Mathias Mikkel Omar Rasmus Rune Simon Tobias Viktor",
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
