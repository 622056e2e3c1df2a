import type { Missing } from "../formation/solver/unlocks.ts"

/** What `kreds explain` says, beside the reasons that the pages say too. */
export type Explaining = {
  group: (group: { id: string; at: string; leaders: string; room: string | null }) => string
  together: (counts: { shared: number; hard: number; members: number }) => string
  common: (what: string, value: string | number, count: number) => string
  times: (good: number, maybe: number) => string
  points: (points: number) => string
  member: (one: { own: number; byOne: number; byTwo: number; hardAlone: number }) => string
  notPlaced: (count: number) => string
  waited: (days: number) => string
  speakFirst: string
  unlocks: string
  noUnlock: string
  unlock: { [K in Missing["kind"]]: (one: Extract<Missing, { kind: K }>, at: string) => string }
  people: (count: number) => string
}

export const explainDanish: Explaining = {
  group: ({ id, at, leaders, room }) =>
    `Gruppe ${id} ${at}. Ledere: ${leaders}.${room ? ` Lokale: ${room}.` : ""}`,
  together: ({ shared, hard, members }) =>
    `  ${members} mennesker har ${shared} sætninger til fælles, ${hard} af dem svære at sige.`,
  common: (what, value, count) => `  ${what}: ${count} har ${value}.`,
  times: (good, maybe) => `  Tiden passer ${good}. For ${maybe} er den mulig.`,
  points: (points) => `  Gruppen giver ${points.toFixed(0)} point.`,
  member: ({ own, byOne, byTwo, hardAlone }) =>
    `  ${byOne} af personens ${own} sætninger deles af en anden, ${byTwo} af to andre.` +
    (hardAlone > 0 ? ` ${hardAlone} svære deles af ingen.` : ""),
  notPlaced: (count) => `Ikke i en gruppe: ${count}`,
  waited: (days) => `har ventet ${days} dage.`,
  speakFirst: "Tal med personen, før I finder en gruppe.",
  unlocks: "Hvad én ting mere ville give:",
  noUnlock: "  Intet af det, vi prøvede, gav plads til flere.",
  unlock: {
    leader: (_, at) => `en leder ${at}`,
    room: ({ place, slot }) => `et lokale i ${place}, ${slot}`,
    evening: ({ person, slot }) => `hvis ${person} også kunne ${slot}`,
    "joined-themes": ({ one, other }) => `hvis ${one} og ${other} var ét tema`,
  },
  people: (count) => (count === 1 ? "1 person mere får plads" : `${count} personer mere får plads`),
}

export const explainEnglish: Explaining = {
  group: ({ id, at, leaders, room }) =>
    `Group ${id} ${at}. Leaders: ${leaders}.${room ? ` Room: ${room}.` : ""}`,
  together: ({ shared, hard, members }) =>
    `  ${members} people have ${shared} sentences in common, ${hard} of them hard to say.`,
  common: (what, value, count) => `  ${what}: ${count} have ${value}.`,
  times: (good, maybe) => `  The time suits ${good}. For ${maybe} it is possible.`,
  points: (points) => `  The group gives ${points.toFixed(0)} points.`,
  member: ({ own, byOne, byTwo, hardAlone }) =>
    `  ${byOne} of this person's ${own} sentences are shared by another, ${byTwo} by two others.` +
    (hardAlone > 0 ? ` ${hardAlone} hard ones are shared by nobody.` : ""),
  notPlaced: (count) => `In no group: ${count}`,
  waited: (days) => `has waited ${days} days.`,
  speakFirst: "Speak with this person before you find a group.",
  unlocks: "What one more thing would give:",
  noUnlock: "  Nothing we tried made room for more.",
  unlock: {
    leader: (_, at) => `a leader ${at}`,
    room: ({ place, slot }) => `a room at ${place}, ${slot}`,
    evening: ({ person, slot }) => `if ${person} could also come ${slot}`,
    "joined-themes": ({ one, other }) => `if ${one} and ${other} were one theme`,
  },
  people: (count) => (count === 1 ? "1 more person is placed" : `${count} more people are placed`),
}
