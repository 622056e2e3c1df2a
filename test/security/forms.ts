/**
 * The words a person types into each form, and whether they are to be found nowhere in the clear.
 * A form without words has only choices, times and ids. A route that takes a form and stands here
 * with none of them fails the test.
 */
export type Words = { sealed: string[] } | { none: string } | { open: string }

const choices = { none: "choices, times and ids only" }

export const forms: Record<string, Words> = {
  "POST /sign-in": { sealed: ["email"] },
  "POST /sign-in/code": { none: "six digits, kept as a hash" },
  "POST /sign-out": choices,
  "POST /leave": choices,

  "POST /sign-up/:step": {
    sealed: ["missing", "firstName", "email", "phone", "note", "notWith"],
  },
  "POST /sign-up/yes": choices,
  "POST /sign-up/code": { none: "six digits, kept as a hash" },

  "POST /me/talk": choices,
  "POST /me/talk/cancellation": choices,
  "POST /me/talk/call": choices,
  "POST /me/withdrawal": choices,
  "POST /me/renewal": choices,
  "POST /offers/:offer/acceptance": choices,
  "POST /offers/:offer/refusal": choices,
  "POST /groups/:group/departure": choices,
  "POST /meetings/:meeting/cancellation": choices,
  "POST /meetings/:meeting/attendance": choices,
  "POST /meetings/:meeting/head-count": choices,

  "POST /desk/leaders": { sealed: ["firstName", "email"] },
  "POST /desk/leaders/:leader/status": choices,
  "POST /desk/rooms": { open: "the names of rooms, places and towns say nothing of a person" },
  "POST /desk/rooms/:room/bookings": choices,
  "POST /desk/talk-times": choices,
  "POST /desk/talk-times/:time/removal": choices,
  "POST /desk/talk-times/:time/cancellation": choices,
  "POST /desk/enquiries/:enquiry/outcome": { sealed: ["note"] },
  "POST /desk/enquiries/:enquiry/apart": choices,
  "POST /desk/enquiries/:enquiry/apart/removal": choices,
  "POST /desk/proposals": choices,
  "POST /desk/proposals/:proposal/removal": choices,
  "POST /desk/proposals/:proposal/offers": choices,
  "POST /desk/proposals/:proposal/next": choices,
  "POST /desk/proposals/:proposal/start": choices,
  "POST /desk/proposals/:proposal/dissolution": choices,
  "POST /desk/meetings/:meeting/new-time": choices,
  "POST /desk/meetings/:meeting/calling-off": choices,
}
