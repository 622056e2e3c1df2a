import { FieldGroup, type FieldProps, fieldId } from "./field.tsx"

export type Option = {
  value: string
  label: string
  hint?: string | undefined
  disabled?: boolean | undefined
}

type Asked = FieldProps & {
  options: readonly Option[]
  /** Beside each other where there is room. */
  inline?: boolean | undefined
}

/** One of several. */
export function Choice(props: Asked & { value?: string | undefined }) {
  return (
    <FieldGroup {...props}>
      <Options {...props} type="radio" chosen={props.value === undefined ? [] : [props.value]} />
    </FieldGroup>
  )
}

/** Any of several; none is an answer too. */
export function Choices(props: Asked & { values?: readonly string[] | undefined }) {
  return (
    <FieldGroup {...props}>
      <Options {...props} required={false} type="checkbox" chosen={props.values ?? []} />
    </FieldGroup>
  )
}

type CheckboxProps = FieldProps & { checked?: boolean | undefined; value?: string | undefined }

/** One yes, standing alone. */
export function Checkbox({ label, checked, value = "yes", ...rest }: CheckboxProps) {
  const id = rest.id ?? fieldId(rest.name)

  return (
    <div class={rest.error ? "field has-error" : "field"}>
      {rest.error && (
        <p class="field-error" id={`${id}-error`}>
          {rest.error}
        </p>
      )}
      <div class="options">
        <OptionRow
          id={id}
          name={rest.name}
          type="checkbox"
          option={{ value, label, hint: rest.hint }}
          chosen={checked ?? false}
          required={rest.required}
          error={rest.error}
        />
      </div>
    </div>
  )
}

type OptionsProps = Asked & { type: "radio" | "checkbox"; chosen: readonly string[] }

function Options({ name, options, inline, type, chosen, required, id }: OptionsProps) {
  const first = id ?? fieldId(name)

  return (
    <div class={inline ? "options options-inline" : "options"}>
      {options.map((option, index) => (
        <OptionRow
          key={option.value}
          id={index === 0 ? first : `${first}-${index}`}
          name={name}
          type={type}
          option={option}
          chosen={chosen.includes(option.value)}
          required={required}
        />
      ))}
    </div>
  )
}

type RowProps = {
  id: string
  name: string
  type: "radio" | "checkbox"
  option: Option
  chosen: boolean
  required?: boolean | undefined
  error?: string | undefined
}

function OptionRow({ id, name, type, option, chosen, required, error }: RowProps) {
  const texts = [option.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ")

  return (
    <div class="option">
      <input
        id={id}
        type={type}
        name={name}
        value={option.value}
        checked={chosen}
        disabled={option.disabled}
        required={required}
        aria-describedby={texts || undefined}
        aria-invalid={error ? "true" : undefined}
      />
      <label for={id}>
        <span>{option.label}</span>
        {option.hint && (
          <span class="hint" id={`${id}-hint`}>
            {option.hint}
          </span>
        )}
      </label>
    </div>
  )
}
