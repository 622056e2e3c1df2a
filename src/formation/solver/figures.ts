/** What a solution is worth and whom it reaches. Shares are 0–1; points as in the objective. */
export type Figures = {
  objective: number
  parts: ObjectiveParts
  people: number
  groups: number
  placed: number
  placedShare: number
  /** Placement points over the points of placing everybody. */
  placedWeightedShare: number
  waited90: number
  waited90PlacedShare: number
  /** Days. */
  longestWaitUnplaced: number
  /** Mean over the placed of how well their recognitions are met. */
  coverage: number
  recognisedByOne: number
  recognisedByTwo: number
  shameRecognised: number
  peopleAloneWithShame: number
  /** The fewest recognitions any placed person shares. */
  leastShared: number
  similarity: number
  maybeShare: number
  /** How many groups of each size. */
  sizes: Record<string, number>
  /** How many more groups the leaders together could lead. */
  spareCapacity: number
  stability: { kept: number; moved: number; dropped: number; reslotted: number }
}

/** Points, signed: they add up to the objective. */
export type ObjectiveParts = {
  placement: number
  coverage: number
  similarity: number
  maybe: number
  size: number
  facilitators: number
  stability: number
}
