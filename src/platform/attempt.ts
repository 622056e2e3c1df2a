import { sql } from "kysely"
import type { Tx } from "./database.ts"
import { done, type Outcome, refused } from "./outcome.ts"

const uniqueViolation = "23505"
const exclusionViolation = "23P01"

const isConflict = (error: unknown) =>
  error instanceof Error &&
  "code" in error &&
  (error.code === uniqueViolation || error.code === exclusionViolation)

/** Tries a statement that a constraint may refuse, and keeps the transaction alive if it does. */
export const attempt = async <T>(
  tx: Tx,
  work: () => Promise<T>,
): Promise<Outcome<T, "conflict">> => {
  await sql`savepoint attempt`.execute(tx as never)
  try {
    const value = await work()
    await sql`release savepoint attempt`.execute(tx as never)
    return done(value)
  } catch (error) {
    if (!isConflict(error)) throw error
    await sql`rollback to savepoint attempt`.execute(tx as never)
    return refused("conflict")
  }
}
