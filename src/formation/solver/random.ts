/** Seeded chance: the same seed gives the same numbers on every machine. */
export type Random = {
  /** A number in [0, 1). */
  next: () => number
  /** A whole number in [0, n). 0 when n is 0. */
  below: (n: number) => number
}

/**
 * sfc32 (Chris Doty-Humphrey, PractRand), its state filled from the seed by splitmix32.
 * @param seed any number; its lowest 32 bits count
 */
export function seededRandom(seed: number): Random {
  const fill = splitmix(seed)
  let a = fill()
  let b = fill()
  let c = fill()
  let counter = 1

  function next() {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }

  for (let i = 0; i < 15; i++) next()
  return { next, below: (n) => Math.floor(next() * n) }
}

function splitmix(seed: number) {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  }
}
