import { paths } from "../../paths.ts"
import { DateTimeField } from "../../ui/date-time-field.tsx"
import { dayAndTime } from "../../ui/dates.ts"
import { type Errors, fieldId } from "../../ui/field.tsx"
import { Form, Submit } from "../../ui/form.tsx"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import { TextField } from "../../ui/text-field.tsx"
import type { Booking, Feature, Place, Room } from "../room.ts"
import { words } from "../words.ts"

/** A booking that could not be made, as it was typed. */
export type TypedBooking = {
  room: string
  date: string
  time: string
  minutes: string
  errors: Errors
}

type OneRoomProps = {
  room: Room
  place: Place | undefined
  bookings: Booking[]
  zone: string
  typed: TypedBooking | undefined
}

export function OneRoom({ room, place, bookings, zone, typed }: OneRoomProps) {
  const t = useWords(words)
  const language = useLanguage()
  const access = room.features.map((feature) => t.feature[feature as Feature] ?? feature)

  return (
    <section class="card">
      <h2>{[room.name, place?.name, place?.town].filter(Boolean).join(", ")}</h2>
      <p>
        {[`${t.seats}: ${room.seats}`, ...access, `${t.free}: ${t.times(room.slots.length)}`].join(
          " · ",
        )}
      </p>
      <h3>{t.coming}</h3>
      {bookings.length === 0 ? (
        <p>{t.noBookings}</p>
      ) : (
        <ul>
          {bookings.map(({ id, from }) => (
            <li key={id}>{dayAndTime(from.toZonedDateTimeISO(zone), language)}</li>
          ))}
        </ul>
      )}
      <BookRoom room={room} typed={typed} />
    </section>
  )
}

function BookRoom({ room, typed }: Pick<OneRoomProps, "room" | "typed">) {
  const t = useWords(words)

  return (
    <details open={typed !== undefined}>
      <summary>{t.book}</summary>
      <Form action={paths.bookings.to({ room: room.id })}>
        <DateTimeField
          name="when"
          id={fieldId(`when-${room.id}`)}
          label={t.when}
          value={typed}
          error={typed?.errors.when}
          required
        />
        <TextField
          name="minutes"
          id={fieldId(`minutes-${room.id}`)}
          type="number"
          label={t.minutes}
          value={typed?.minutes ?? "120"}
          error={typed?.errors.minutes}
          width="short"
        />
        <Submit kind="secondary">{t.doBook}</Submit>
      </Form>
    </details>
  )
}
