import { FieldGroup, type FieldProps, fieldId } from "./field.tsx"
import { useWords } from "./frame.tsx"
import { words } from "./words.ts"

type Fit = "good" | "possible" | ""

type Day = { label: string; slots: readonly { id: string; label: string }[] }

type Props = FieldProps & {
  days: readonly Day[]
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
      <p>{text.weekLegend}</p>
      <div class="week" data-week={text.week.clear}>
        {sameTimes(days) && (
          <div class="week-head" aria-hidden="true">
            <span />
            {days[0]?.slots.map((slot) => (
              <span key={slot.id}>{slot.label}</span>
            ))}
          </div>
        )}
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
      </div>
    </FieldGroup>
  )
}

/** Where every day has the same times they can stand once, above their columns. */
function sameTimes(days: readonly Day[]): boolean {
  const times = days.map((day) => day.slots.map((slot) => slot.label).join("\n"))
  return new Set(times).size === 1
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
