/**
 * What may leave the house: a time and a link. There is no slot for a theme, a group, a place or a
 * person, so nothing of the kind can slip out.
 */
export type Message =
  | { template: "code"; code: string }
  | { template: "news" }
  | { template: "answer-by"; at: Temporal.ZonedDateTime }
  | { template: "appointment"; at: Temporal.ZonedDateTime }
  | { template: "appointment-off"; at: Temporal.ZonedDateTime }
  | { template: "reminder"; at: Temporal.ZonedDateTime }

/** Messages that may wait in the queue: their code or time is found again when they leave. */
export type Template = Exclude<Message["template"], "code">
