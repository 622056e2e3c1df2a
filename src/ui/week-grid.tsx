import { FieldGroup, type FieldProps, fieldId } from "./field.tsx"
import { useWords } from "./frame.tsx"
import { words } from "./words.ts"

export type Fit = "good" | "possible" | ""

type Props = FieldProps & {
  days: readonly { label: string; slots: readonly { id: string; label: string }[] }[]
  value: Partial<Record<string, Fit>>
}

const fits = ["", "possible", "good"] as const

/** A week of times, each good, possible or neither; sent as `name.slot`. */
export function WeekGrid(props: Props) {
  const { name, days, value, id = fieldId(name) } = props
  const text = useWords(words)
  const first = days.find((day) => day.slots.length > 0)?.slots[0]?.id

  return (
    <FieldGroup {...props}>
      <ul class="week-legend">
        <li class="fit-good">{text.weekLegend.good}</li>
        <li class="fit-possible">{text.weekLegend.possible}</li>
        <li class="fit-no">{text.weekLegend.no}</li>
      </ul>
      <div class="week" data-week>
        {days.map((day) => (
          <fieldset key={day.label} class="week-day">
            <legend>{day.label}</legend>
            {day.slots.map((slot) => (
              <Slot
                key={slot.id}
                id={slot.id === first ? id : `${id}-${fieldId(slot.id)}`}
                name={`${name}.${slot.id}`}
                label={slot.label}
                value={value[slot.id] ?? ""}
              />
            ))}
          </fieldset>
        ))}
        <button type="button" class="button button-quiet" data-clear hidden>
          {text.week.clear}
        </button>
      </div>
    </FieldGroup>
  )
}

type SlotProps = { id: string; name: string; label: string; value: Fit }

function Slot({ id, name, label, value }: SlotProps) {
  const text = useWords(words).week
  const labels = { "": text.no, possible: text.possible, good: text.good }

  return (
    <fieldset class="week-slot" data-slot>
      <legend>{label}</legend>
      <div class="fit">
        {fits.map((fit) => (
          <label key={fit} class={`fit-${fit || "no"}`}>
            <input
              id={fit === "" ? id : undefined}
              type="radio"
              name={name}
              value={fit}
              checked={fit === value}
            />
            <span>{labels[fit]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
