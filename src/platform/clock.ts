/** The only reader of the time; tests hold one they can move. */
export type Clock = { now(): Temporal.Instant }

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

/** Milliseconds for measuring durations, never for dates. */
export const stopwatch = () => performance.now()
