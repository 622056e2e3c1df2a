import type { da } from "./words.da.ts"

export const en: typeof da = {
  title: "Today",
  lead: "What needs you. What has waited longest comes first.",
  empty: "Nothing is waiting for you right now.",
  somebody: "Somebody who signed up",
  call: (name) => `Call ${name}`,
  talk: (name) => `Talk with ${name}`,
  answers: (open) => (open === 1 ? "1 answer is missing" : `${open} answers are missing`),
  unrecorded: "The meeting has not been written down",
  "no-room": "The meeting has no room",
  sparring: "The leaders would like to talk with you",
  since: (time) => `Signed up ${time}`,
  at: (time) => time,
  before: (time) => `First deadline ${time}`,
  numbers: "Right now",
  waiting: (count) => (count === 1 ? "1 person is waiting" : `${count} people are waiting`),
  forming: (count) =>
    count === 1 ? "1 group is being formed" : `${count} groups are being formed`,
  running: (count) => (count === 1 ? "1 group is running" : `${count} groups are running`),
  more: "Times for talks",
}
