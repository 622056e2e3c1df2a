import { useId } from "preact/hooks"
import { type Point, ring, round } from "./circle-geometry.ts"

type Props = {
  members: readonly { label?: string | undefined }[]
  /** Two members, by index, and how much they share (more than 0). */
  lines: readonly (readonly [number, number, number])[]
  /** Places in all; those not taken are drawn hollow. */
  places?: number | undefined
  /** Pixels. */
  size?: number | undefined
  title: string
  description?: string | undefined
}

const centre = { x: 120, y: 120 }
const radius = 84
const labelGap = 18
const letter = 10.5
/** One long name must not make all the others small; the full names stand beside the circle. */
const mostLetters = 12
const shortened = (label: string) =>
  label.length > mostLetters ? `${label.slice(0, mostLetters - 1).trimEnd()}…` : label

/** Members on a ring, a line where two share something: one sees that nobody stands alone. */
export function Circle({ members, lines, places, size = 240, title, description }: Props) {
  const id = useId()
  const points = ring(Math.max(members.length, places ?? 0), radius, centre)
  const strongest = Math.max(1, ...lines.map(([, , weight]) => weight))
  const longest = Math.max(0, ...members.map(({ label = "" }) => shortened(label).length))
  const height = longest > 0 ? 240 : 200
  const width = longest > 0 ? round(2 * (radius + labelGap + longest * letter)) : 200
  const box = `${round(centre.x - width / 2)} ${centre.y - height / 2} ${width} ${height}`

  return (
    <svg
      class="circle"
      role="img"
      aria-labelledby={description ? `${id}-t ${id}-d` : `${id}-t`}
      width={round((size * width) / height)}
      height={size}
      viewBox={box}
      fill="none"
      stroke="currentColor"
    >
      <title id={`${id}-t`}>{title}</title>
      {description && <desc id={`${id}-d`}>{description}</desc>}
      <circle cx={centre.x} cy={centre.y} r={radius} stroke-opacity="0.22" stroke-width="1.5" />
      {lines.map(([from, to, weight]) => (
        <Line
          key={`${from}-${to}`}
          from={points[from]}
          to={points[to]}
          share={weight / strongest}
        />
      ))}
      {points.map((point, place) => (
        <Place key={`${point.x} ${point.y}`} {...point} member={members[place]} />
      ))}
    </svg>
  )
}

type LineProps = { from: Point | undefined; to: Point | undefined; share: number }

function Line({ from, to, share }: LineProps) {
  if (!from || !to) return null

  return (
    <line
      x1={from.x}
      y1={from.y}
      x2={to.x}
      y2={to.y}
      stroke-width={round(1.2 + 2.8 * share)}
      stroke-opacity={round(0.3 + 0.4 * share)}
      stroke-linecap="round"
    />
  )
}

function Place({ x, y, member }: Point & { member: { label?: string | undefined } | undefined }) {
  if (!member) {
    return (
      <circle class="circle-empty" cx={x} cy={y} r="10" stroke-width="2.5" stroke-dasharray="5 4" />
    )
  }

  return (
    <>
      <circle class="circle-member" cx={x} cy={y} r="11" fill="currentColor" stroke-width="4" />
      {member.label && <Label x={x} y={y} text={member.label} />}
    </>
  )
}

function Label({ x, y, text }: Point & { text: string }) {
  const across = (x - centre.x) / radius
  const down = (y - centre.y) / radius
  const anchor = Math.abs(across) < 0.2 ? "middle" : across > 0 ? "start" : "end"

  return (
    <text
      x={round(x + labelGap * Math.sign(Math.abs(across) < 0.2 ? 0 : across))}
      y={round(y + 6 + (Math.abs(across) < 0.2 ? 22 * Math.sign(down) : 0))}
      text-anchor={anchor}
      font-size="18"
      fill="currentColor"
      stroke="none"
    >
      {shortened(text)}
    </text>
  )
}
