/** The database cannot be opened, and a person can put it right. The message tells them how. */
export class CannotOpen extends Error {
  override name = "CannotOpen"
}
