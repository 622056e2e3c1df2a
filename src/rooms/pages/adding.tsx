import { paths } from "../../paths.ts"
import { Checkbox, Choices } from "../../ui/choice.tsx"
import { weeklyTime } from "../../ui/dates.ts"
import { Form, HiddenField, Submit } from "../../ui/form.tsx"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import { Select } from "../../ui/select.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { features } from "../room.ts"
import { words } from "../words.ts"
import type { RoomsProps } from "./rooms.tsx"

export function AddRoom({ places, slots, errors = {}, typed = {}, ticked = [] }: RoomsProps) {
  const t = useWords(words)
  const language = useLanguage()
  const here = places.filter(({ virtual }) => !virtual)

  return (
    <details class="card" open={Boolean(errors.roomName || errors.seats || errors.place)}>
      <summary>{t.addRoom}</summary>
      <Form action={paths.rooms.to()}>
        <HiddenField name="what" value="room" />
        <Select
          name="place"
          label={t.place}
          error={errors.place}
          value={typed.place}
          options={here.map(({ id, name, town }) => ({ value: id, label: `${name}, ${town}` }))}
        />
        <TextField
          name="roomName"
          label={t.roomName}
          error={errors.roomName}
          value={typed.roomName}
        />
        <TextField
          name="seats"
          type="number"
          label={t.roomSeats}
          error={errors.seats}
          value={typed.seats}
          width="short"
        />
        <Choices
          name="features"
          label={t.features}
          values={typed.what === "room" ? ticked : []}
          options={features.map((value) => ({ value, label: t.feature[value] }))}
        />
        <Choices
          name="slots"
          label={t.openTimes}
          inline
          values={ticked}
          options={slots.map((slot) => ({ value: slot.id, label: weeklyTime(slot, language) }))}
        />
        <Submit>{t.save}</Submit>
      </Form>
    </details>
  )
}

export function AddPlace({ errors = {}, typed = {}, ticked = [] }: RoomsProps) {
  const t = useWords(words)

  return (
    <details class="card" open={Boolean(errors.placeName || errors.town)}>
      <summary>{t.addPlace}</summary>
      <Form action={paths.rooms.to()}>
        <HiddenField name="what" value="place" />
        <TextField
          name="placeName"
          label={t.placeName}
          error={errors.placeName}
          value={typed.placeName}
        />
        <TextField name="town" label={t.town} error={errors.town} value={typed.town} />
        <Checkbox name="virtual" label={t.virtual} checked={typed.virtual === "yes"} />
        <Choices
          name="features"
          id="place-features"
          label={t.features}
          values={typed.what === "place" ? ticked : []}
          options={features.map((value) => ({ value, label: t.feature[value] }))}
        />
        <Submit>{t.save}</Submit>
      </Form>
    </details>
  )
}
