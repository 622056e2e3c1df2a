import { readFile } from "node:fs/promises"
import { say } from "../formation/said.ts"
import { check } from "../formation/solver/check.ts"
import { compile } from "../formation/solver/compile.ts"
import {
  explain as explainSolution,
  type GroupReasons,
  type Unplaced,
} from "../formation/solver/explain.ts"
import type { Instance, Meeting, Solution } from "../formation/solver/instance.ts"
import { readInstance } from "../formation/solver/read.ts"
import { type Unlock, unlocksOf } from "../formation/solver/unlocks.ts"
import { words } from "../formation/words.ts"
import { type Command, exitCode, printTo, WrongUsage } from "./command.ts"
import { explainDanish, explainEnglish } from "./explain-words.ts"
import { readOptions } from "./options.ts"

const languages = {
  da: { ...words.da, explaining: explainDanish },
  en: { ...words.en, explaining: explainEnglish },
}
type Words = (typeof languages)["da"]

export const explain: Command = {
  name: "explain",
  summary: "say why groups from a file look as they do, and what would let more in",
  help: `Usage: kreds explain --in INSTANCE.json --solution SOLUTION.json [options]

Says why the people of each group sit together, why somebody is in none, and what one more thing would
give, found by searching again with it. For coordinators: it names who waits.

  --in FILE         the waiting list
  --solution FILE   its groups, as kreds propose writes them
  --person ID       only about this person
  --lang da|en      Danish or English (da)
  --json            print everything as JSON instead`,
  run: async (args, { stdout, stderr }) => {
    const options = readOptions(args, {
      in: { type: "string" },
      solution: { type: "string" },
      person: { type: "string" },
      lang: { type: "string", default: "da" },
      json: { type: "boolean", default: false },
    })
    if (!options.in) throw new WrongUsage("--in must say where the waiting list is.")
    if (!options.solution) throw new WrongUsage("--solution must say where the groups are.")
    if (options.lang !== "da" && options.lang !== "en")
      throw new WrongUsage(`--lang must be da or en, and is ${options.lang}.`)

    const read = await readBoth(options.in, options.solution)
    if ("refused" in read) {
      printTo(stderr)(read.refused)
      return exitCode.refused
    }
    const { instance, solution } = read
    const { person } = options
    if (person !== undefined && !instance.people.some(({ id }) => id === person)) {
      printTo(stderr)(`${options.in} has nobody called "${person}".`)
      return exitCode.refused
    }
    const found = explainSolution(compile(instance), solution)
    const unlocks = person === undefined ? unlocksOf(instance, solution, { seed: 1 }) : []
    const groups = found.groups.filter(
      ({ members }) => person === undefined || members.some((one) => one.person === person),
    )
    const unplaced = found.unplaced.filter((one) => person === undefined || one.person === person)
    const told = options.json
      ? JSON.stringify({ groups, unplaced, unlocks })
      : tell({ groups, unplaced, unlocks, solution, person }, languages[options.lang])
    printTo(stdout)(told)
    return exitCode.fine
  },
}

type Both = { instance: Instance; solution: Solution }

async function readBoth(list: string, groups: string): Promise<Both | { refused: string }> {
  try {
    const read = readInstance(JSON.parse(await readFile(list, "utf8")))
    if (!read.ok) {
      const [first] = read.complaints
      return { refused: `${list} is refused. ${first?.row}: ${first?.text}.` }
    }
    const solution: Solution = JSON.parse(await readFile(groups, "utf8"))
    const [broken] = check(read.instance, solution)
    if (!broken) return { instance: read.instance, solution }
    const { rule, where, broken: what, ids } = broken
    return { refused: `${groups} breaks rule ${rule} in ${where}: ${what} (${ids.join(", ")}).` }
  } catch (cause) {
    const [reason = ""] = String(cause instanceof Error ? cause.message : cause).split("\n")
    return { refused: `The files cannot be read: ${reason}` }
  }
}

type Told = {
  groups: GroupReasons[]
  unplaced: Unplaced[]
  unlocks: Unlock[]
  solution: Solution
  person: string | undefined
}

function tell({ groups, unplaced, unlocks, solution, person }: Told, language: Words): string {
  const { explaining } = language
  const at = (meeting: Meeting) => language.at(meeting.theme, meeting.slot, meeting.place)
  const lines = groups.flatMap((group) => [
    ...aboutGroup(group, solution, at(group), language),
    ...group.members
      .filter((member) => member.person === person)
      .map((member) =>
        explaining.member({
          own: member.recognitions,
          byOne: member.sharedByOne,
          byTwo: member.sharedByTwo,
          hardAlone: member.shameSharedByNone,
        }),
      ),
    "",
  ])
  if (unplaced.length > 0) lines.push(explaining.notPlaced(unplaced.length))
  for (const { person: id, waitingDays, reasons } of unplaced) {
    lines.push(`${id} ${explaining.waited(waitingDays)}`)
    const shown = person === undefined ? reasons.slice(0, 1) : reasons
    for (const reason of shown)
      lines.push(
        reason.kind === "kept-apart"
          ? `  ${explaining.speakFirst}`
          : `  ${say(language.reasons, reason, "at" in reason ? at(reason.at) : "")}`,
      )
  }
  if (person === undefined) lines.push("", explaining.unlocks, ...aboutUnlocks(unlocks, language))
  return lines.join("\n").trimEnd()
}

function aboutGroup(group: GroupReasons, solution: Solution, at: string, language: Words) {
  const { explaining } = language
  const made = solution.groups.find(({ id }) => id === group.group)
  return [
    explaining.group({
      id: group.group,
      at,
      leaders: (made?.facilitators ?? []).join(", "),
      room: made?.room ?? null,
    }),
    explaining.together({
      members: group.members.length,
      shared: group.shared.length,
      hard: group.shared.filter(({ shame }) => shame).length,
    }),
    ...group.situation
      .filter(({ members }) => members > group.members.length / 2)
      .map(({ attribute, value, members }) => explaining.common(attribute, value, members)),
    explaining.times(group.slotGood, group.slotMaybe),
    explaining.points(group.points),
  ]
}

function aboutUnlocks(unlocks: readonly Unlock[], { explaining, at }: Words): string[] {
  if (unlocks.length === 0) return [explaining.noUnlock]
  return unlocks.map(
    ({ missing, people }) => `  ${missingIn(missing)}: ${explaining.people(people)}`,
  )

  function missingIn(missing: Unlock["missing"]): string {
    switch (missing.kind) {
      case "leader": {
        const { theme, slot, place } = missing.at
        return explaining.unlock.leader(missing, at(theme, slot, place))
      }
      case "room":
        return explaining.unlock.room(missing, "")
      case "evening":
        return explaining.unlock.evening(missing, "")
      case "joined-themes":
        return explaining.unlock["joined-themes"](missing, "")
    }
  }
}
