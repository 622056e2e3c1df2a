import { paths } from "../../paths.ts"
import { Checkbox, Choices } from "../../ui/choice.tsx"
import { DateTimeField } from "../../ui/date-time-field.tsx"
import { dayAndTime, weeklyTime } from "../../ui/dates.ts"
import { ErrorSummary } from "../../ui/error-summary.tsx"
import type { Errors } from "../../ui/field.tsx"
import { Form, HiddenField, Submit } from "../../ui/form.tsx"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import { Notice } from "../../ui/notice.tsx"
import { Page } from "../../ui/page.tsx"
import { Select } from "../../ui/select.tsx"
import { TextField } from "../../ui/text-field.tsx"
import type { Booking, Feature, Place, Room } from "../room.ts"
import { features } from "../room.ts"
import { words } from "../words.ts"

type Slot = { id: string; day: number; start: string }
export type RoomsProps = {
  places: Place[]
  rooms: Room[]
  bookings: Booking[]
  slots: Slot[]
  zone: string
  done?: "saved" | "booked" | undefined
  errors?: Errors | undefined
  typed?: Record<string, string> | undefined
}

export function RoomsPage(props: RoomsProps) {
  const { places, rooms, bookings, zone, done, errors = {} } = props
  const t = useWords(words)

  return (
    <Page
      title={t.title}
      lead={t.lead}
      above={
        <>
          <ErrorSummary errors={errors} />
          {done && <Notice kind="success">{t[done]}</Notice>}
        </>
      }
    >
      {rooms.length === 0 && <p>{t.none}</p>}
      {rooms.map((room) => (
        <OneRoom
          key={room.id}
          room={room}
          place={places.find(({ id }) => id === room.place)}
          bookings={bookings.filter((booking) => booking.room === room.id)}
          zone={zone}
        />
      ))}
      <AddRoom {...props} />
      <AddPlace {...props} />
    </Page>
  )
}

type OneRoomProps = { room: Room; place: Place | undefined; bookings: Booking[]; zone: string }

function OneRoom({ room, place, bookings, zone }: OneRoomProps) {
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
      <details>
        <summary>{t.book}</summary>
        <Form action={paths.bookings.to({ room: room.id })}>
          <DateTimeField name="when" id={`when-${room.id}`} label={t.when} required />
          <TextField
            name="minutes"
            id={`minutes-${room.id}`}
            type="number"
            label={t.minutes}
            value="120"
            width="short"
          />
          <Submit kind="secondary">{t.doBook}</Submit>
        </Form>
      </details>
    </section>
  )
}

function AddRoom({ places, slots, errors = {}, typed = {} }: RoomsProps) {
  const t = useWords(words)
  const language = useLanguage()
  const here = places.filter(({ virtual }) => !virtual)

  return (
    <details class="card" open={Boolean(errors.roomName || errors.seats || errors.place)}>
      <summary>{t.addRoom}</summary>
      <Form action={paths.rooms.to()}>
        <HiddenField name="what" value="room" />
        <Select
          name="place"
          label={t.place}
          error={errors.place}
          value={typed.place}
          options={here.map(({ id, name, town }) => ({ value: id, label: `${name}, ${town}` }))}
        />
        <TextField
          name="roomName"
          label={t.roomName}
          error={errors.roomName}
          value={typed.roomName}
        />
        <TextField
          name="seats"
          type="number"
          label={t.roomSeats}
          error={errors.seats}
          value={typed.seats}
          width="short"
        />
        <Choices
          name="features"
          label={t.features}
          options={features.map((value) => ({ value, label: t.feature[value] }))}
        />
        <Choices
          name="slots"
          label={t.openTimes}
          inline
          options={slots.map((slot) => ({ value: slot.id, label: weeklyTime(slot, language) }))}
        />
        <Submit>{t.save}</Submit>
      </Form>
    </details>
  )
}

function AddPlace({ errors = {}, typed = {} }: RoomsProps) {
  const t = useWords(words)

  return (
    <details class="card" open={Boolean(errors.placeName || errors.town)}>
      <summary>{t.addPlace}</summary>
      <Form action={paths.rooms.to()}>
        <HiddenField name="what" value="place" />
        <TextField
          name="placeName"
          label={t.placeName}
          error={errors.placeName}
          value={typed.placeName}
        />
        <TextField name="town" label={t.town} error={errors.town} value={typed.town} />
        <Checkbox name="virtual" label={t.virtual} />
        <Choices
          name="features"
          id="place-features"
          label={t.features}
          options={features.map((value) => ({ value, label: t.feature[value] }))}
        />
        <Submit>{t.save}</Submit>
      </Form>
    </details>
  )
}
