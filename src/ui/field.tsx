import type { ComponentChildren } from "preact"
import { useWords } from "./frame.tsx"
import { words } from "./words.ts"

/** What is wrong, by the name of the field. */
export type Errors = Partial<Record<string, string>>

/** What every form part has. */
export type FieldProps = {
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  required?: boolean | undefined
  /** Only where two forms on one page share a name. */
  id?: string | undefined
}

export function fieldId(name: string): string {
  return `f-${name.replace(/[^A-Za-z0-9_-]/g, "-")}`
}

/** The attributes that tie a control to its hint and its error. */
export function described({ name, id = fieldId(name), hint, error }: FieldProps) {
  const texts = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean)

  return {
    "aria-describedby": texts.length > 0 ? texts.join(" ") : undefined,
    "aria-invalid": error ? ("true" as const) : undefined,
  }
}

function Hint({ id, children }: { id: string; children: ComponentChildren }) {
  return (
    <p class="hint" id={`${id}-hint`}>
      {children}
    </p>
  )
}

function FieldError({ id, children }: { id: string; children: ComponentChildren }) {
  return (
    <p class="field-error" id={`${id}-error`}>
      <span class="visually-hidden">{useWords(words).error} </span>
      {children}
    </p>
  )
}

/** One control with its label. */
export function Field(props: FieldProps & { children: ComponentChildren }) {
  const { name, label, hint, error, id = fieldId(name), children } = props

  return (
    <div class={error ? "field has-error" : "field"}>
      <label class="label" for={id}>
        {label}
      </label>
      {hint && <Hint id={id}>{hint}</Hint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      {children}
    </div>
  )
}

/** Several controls under one question. */
export function FieldGroup(props: FieldProps & { children: ComponentChildren }) {
  const { name, label, hint, error, id = fieldId(name), children } = props

  return (
    <fieldset class={error ? "field has-error" : "field"} {...described(props)}>
      <legend class="label">{label}</legend>
      {hint && <Hint id={id}>{hint}</Hint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      {children}
    </fieldset>
  )
}
