import { ring } from "./circle-geometry.ts"

const points = ring(6, 11.5, { x: 16, y: 16 })
const lines = [
  [0, 2],
  [2, 4],
  [4, 0],
] as const

/** The circle as a sign: decoration beside a name. */
export function Sign({ size = 36 }: { size?: number | undefined }) {
  return (
    <svg
      class="sign"
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      {lines.map(([from, to]) => (
        <line
          key={from}
          x1={points[from]?.x}
          y1={points[from]?.y}
          x2={points[to]?.x}
          y2={points[to]?.y}
          stroke-width="1.5"
        />
      ))}
      {points.map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="3.5" fill="currentColor" stroke="none" />
      ))}
    </svg>
  )
}
