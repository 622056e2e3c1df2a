import type { Retention } from "../organisations/organisation.ts"

/** How long things are kept: the organisation's numbers, and the minutes a code lives. */
export type Kept = Retention & { codeMinutes: number }
