import { ErrorSummary } from "../../ui/error-summary.tsx"
import type { Errors } from "../../ui/field.tsx"
import { useWords } from "../../ui/frame.tsx"
import { Notice } from "../../ui/notice.tsx"
import { Page } from "../../ui/page.tsx"
import type { Booking, Place, Room } from "../room.ts"
import { words } from "../words.ts"
import { AddPlace, AddRoom } from "./adding.tsx"
import { OneRoom, type TypedBooking } from "./room.tsx"

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
  /** The boxes that were ticked. */
  ticked?: readonly string[] | undefined
  booking?: TypedBooking | undefined
}

const errorsIn = ({ errors = {}, booking }: RoomsProps): Errors => ({
  ...errors,
  ...Object.fromEntries(
    Object.entries(booking?.errors ?? {}).map(([name, text]) => [`${name}-${booking?.room}`, text]),
  ),
})

export function RoomsPage(props: RoomsProps) {
  const { places, rooms, bookings, zone, done, booking } = props
  const t = useWords(words)

  return (
    <Page
      title={t.title}
      lead={t.lead}
      above={
        <>
          <ErrorSummary errors={errorsIn(props)} />
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
          typed={booking?.room === room.id ? booking : undefined}
        />
      ))}
      <AddRoom {...props} />
      <AddPlace {...props} />
    </Page>
  )
}
