/** A course: the same time of day in the same zone, every so many weeks. */
export type Series = {
  first: Temporal.PlainDate
  start: Temporal.PlainTime
  everyWeeks: number
  meetings: number
  zone: string
}

/**
 * When the meetings of a course begin. The clock on the wall decides, so 19.00 stays 19.00 when the
 * clocks change; a time that the clocks skip is moved on by as much as they are.
 */
export const timesOf = ({ first, start, everyWeeks, meetings, zone }: Series): Temporal.Instant[] =>
  Array.from({ length: meetings }, (_, index) =>
    first
      .add({ weeks: index * everyWeeks })
      .toZonedDateTime({ timeZone: zone, plainTime: start })
      .toInstant(),
  )
