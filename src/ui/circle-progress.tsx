import { useId } from "preact/hooks"
import { ring, round } from "./circle-geometry.ts"
import { useWords } from "./frame.tsx"
import { words } from "./words.ts"

type Props = {
  filled: number
  of: number
  /** Places that have to be filled before it can begin; those beyond are drawn lighter. */
  minimum?: number | undefined
  /** Pixels. */
  size?: number | undefined
  title?: string | undefined
}

/** A circle that fills place by place. */
export function CircleProgress({ filled, of, minimum, size = 120, title }: Props) {
  const id = useId()
  const text = useWords(words)
  const dot = round(Math.min(10.5, (48 * Math.PI) / of - 2))

  return (
    <svg
      class="circle"
      role="img"
      aria-labelledby={id}
      width={size}
      height={size}
      viewBox="0 0 120 120"
      fill="none"
      stroke="currentColor"
    >
      <title id={id}>{title ?? text.places(filled, of, minimum)}</title>
      {ring(of, 48, { x: 60, y: 60 }).map(({ x, y }, place) =>
        place < filled ? (
          <circle key={`${x} ${y}`} cx={x} cy={y} r={dot} fill="currentColor" stroke-width="2" />
        ) : (
          <circle
            key={`${x} ${y}`}
            cx={x}
            cy={y}
            r={dot}
            stroke-width="2"
            stroke-dasharray={minimum !== undefined && place >= minimum ? "3 3" : undefined}
          />
        ),
      )}
      {size >= 96 && (
        <text
          x="60"
          y="72"
          text-anchor="middle"
          font-size="36"
          font-weight="700"
          fill="currentColor"
          stroke="none"
        >
          {filled}
        </text>
      )}
    </svg>
  )
}
