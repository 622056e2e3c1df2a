declare const allowed: unique symbol

/** Proof that somebody was asked whether this may be done; an action's parameter carries it. */
export type Allowed<Subject, Ability extends string> = Subject & { readonly [allowed]: Ability }

/** Not there, or not yours: both look the same from outside. */
export class NotFound extends Error {
  constructor() {
    super("not found")
    this.name = "NotFound"
  }
}

type Rules<Viewer, Subject> = Record<string, (viewer: Viewer, subject: Subject) => boolean>

/** One rule per ability; `require` gates the route, `may` tells the page which buttons exist. */
export const policy =
  <Viewer, Subject>() =>
  <R extends Rules<Viewer, Subject>>(rules: R) => {
    type Ability = keyof R & string
    const may = (viewer: Viewer, ability: Ability, subject: Subject): boolean =>
      rules[ability]?.(viewer, subject) ?? false
    return {
      abilities: Object.keys(rules) as Ability[],
      may,
      require<A extends Ability, S extends Subject>(
        viewer: Viewer,
        ability: A,
        subject: S | undefined,
      ): Allowed<S, A> {
        if (subject === undefined || !may(viewer, ability, subject)) throw new NotFound()
        return subject as Allowed<S, A>
      },
    }
  }

/** For jobs: nobody asked, the organisation's clock did. The reason is for the reader of the code. */
export const onOwnAuthority = <A extends string, Subject>(
  subject: Subject,
  _ability: A,
  _reason: string,
): Allowed<Subject, A> => subject as Allowed<Subject, A>
