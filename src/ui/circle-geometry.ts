export type Point = { x: number; y: number }

/** Places spread evenly on a ring, the first at the top, going round with the clock. */
export function ring(places: number, radius: number, centre: Point): Point[] {
  return Array.from({ length: places }, (_, place) => {
    const angle = (place / places) * 2 * Math.PI - Math.PI / 2
    return {
      x: round(centre.x + radius * Math.cos(angle)),
      y: round(centre.y + radius * Math.sin(angle)),
    }
  })
}

export function round(value: number): number {
  return Math.round(value * 10) / 10
}
