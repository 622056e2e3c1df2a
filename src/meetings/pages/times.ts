import { dayAndTime, time } from "../../ui/dates.ts"
import type { Language } from "../../ui/frame.tsx"
import type { Circle, Gathering } from "../circle.ts"

/** "tirsdag 10. marts kl. 19.00–21.00" */
export const fromTo = ({ at, meeting }: Gathering, language: Language): string =>
  `${dayAndTime(at, language)}–${time(at.add({ minutes: meeting.minutes }).toPlainTime(), language)}`

/** The same for machines. */
export const machineTime = ({ at }: Gathering): string =>
  at.toString({ smallestUnit: "minute", timeZoneName: "never" })

/** "Ada, Ben og Dina" */
export const namesOf = (people: readonly { firstName: string }[], language: Language): string =>
  new Intl.ListFormat(language, { type: "conjunction" }).format(
    people.map(({ firstName }) => firstName).filter((name) => name !== ""),
  )

/** Room, place and town, as far as they are known. */
export const whereOf = (
  { roomName }: Gathering,
  { place }: Pick<Circle, "place">,
): string | undefined => {
  if (place?.virtual) return place.name
  return roomName && [roomName, place?.name, place?.town].filter(Boolean).join(", ")
}
