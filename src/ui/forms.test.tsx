import type { VNode } from "preact"
import { describe, expect, test } from "vitest"
import { Checkbox, Choice, Choices } from "./choice.tsx"
import { DateTimeField } from "./date-time-field.tsx"
import { ErrorSummary } from "./error-summary.tsx"
import { Form, PostButton, Submit } from "./form.tsx"
import { renderPage } from "./render.ts"
import { sampleFrame } from "./sample-frame.ts"
import { Select } from "./select.tsx"
import { TextArea, TextField } from "./text-field.tsx"

const render = (node: VNode) => renderPage(sampleFrame, node)
const options = [
  { value: "a", label: "Den ene" },
  { value: "b", label: "Den anden", hint: "Med en forklaring" },
]

describe("a field", () => {
  test("is tied to its label, its hint and its error", () => {
    const html = render(
      <TextField name="call.name" label="Navn" hint="Et fornavn er nok." error="Skriv et navn." />,
    )
    expect(html).toContain('<label class="label" for="f-call-name">Navn</label>')
    expect(html).toContain('id="f-call-name-hint">Et fornavn er nok.')
    expect(html).toMatch(/id="f-call-name-error">.*Skriv et navn\./)
    expect(html).toMatch(
      /<input id="f-call-name"[^>]*aria-describedby="f-call-name-hint f-call-name-error"[^>]*aria-invalid="true"/,
    )
  })

  test("is not called wrong when nothing is", () => {
    const html = render(<TextField name="call" label="Navn" />)
    expect(html).not.toContain("aria-invalid")
    expect(html).not.toContain("aria-describedby")
  })

  test("keeps what was typed, harmlessly", () => {
    const typed = '"><script>alert(1)</script>'
    const html = render(
      <>
        <TextField name="one" label={typed} value={typed} error={typed} />
        <TextArea name="two" label="To" value="</textarea><script>alert(2)</script>" />
        <Select name="three" label="Tre" options={[{ value: typed, label: typed }]} />
      </>,
    )
    expect(html).not.toContain("<script>")
    expect(html).toContain("&lt;script")
    expect(html.match(/<\/textarea>/g)).toHaveLength(1)
  })

  test("passes on what helps a phone and a password book", () => {
    const html = render(
      <TextField name="tel" label="Tlf." type="tel" autocomplete="tel" inputMode="tel" required />,
    )
    expect(html).toMatch(/<input[^>]* type="tel"/)
    expect(html).toMatch(/<input[^>]* autocomplete="tel"/)
    expect(html).toMatch(/<input[^>]* inputmode="tel"/)
    expect(html).toMatch(/<input[^>]* required/)
  })
})

describe("a choice", () => {
  test("is one question with one answer marked", () => {
    const html = render(<Choice name="way" label="Hvordan?" options={options} value="b" />)
    expect(html).toContain('<legend class="label">Hvordan?</legend>')
    expect(html.match(/ checked/g)).toHaveLength(1)
    expect(html).toMatch(/<input id="f-way-1" type="radio" name="way" value="b" checked/)
    expect(html).toContain('<label for="f-way-1">')
  })

  test("of several marks each that was chosen", () => {
    const html = render(
      <Choices name="ways" label="Hvordan?" options={options} values={["a", "b"]} />,
    )
    expect(html.match(/type="checkbox"[^>]* checked/g)).toHaveLength(2)
  })

  test("of nothing marks nothing", () => {
    expect(render(<Choice name="way" label="Hvordan?" options={options} />)).not.toMatch(/ checked/)
  })

  test("from a list starts empty unless something was chosen", () => {
    expect(render(<Select name="s" label="Sted" options={options} />)).toContain(
      "<option value>Vælg",
    )
    expect(render(<Select name="s" label="Sted" options={options} value="b" />)).toMatch(
      /<option (selected|value="b")[^>]*(selected|value="b")[^>]*>Den anden/,
    )
  })

  test("standing alone has its error beside it", () => {
    const html = render(<Checkbox name="yes" label="Ja" error="Sæt et kryds." />)
    expect(html).toMatch(/<input id="f-yes"[^>]*aria-describedby="f-yes-error"/)
  })
})

describe("a day and a time", () => {
  test("are two fields under one question", () => {
    const html = render(
      <DateTimeField name="at" label="Hvornår" value={{ date: "2027-01-31", time: "19:00" }} />,
    )
    expect(html).toMatch(/type="date" name="at\.date" value="2027-01-31"/)
    expect(html).toMatch(/name="at\.time" value="19:00"/)
  })
})

describe("what has to be corrected", () => {
  test("is gathered, each a link to its field", () => {
    const html = render(
      <ErrorSummary errors={{ "call.name": "Skriv et navn.", way: "Vælg en." }} />,
    )
    expect(html).toContain('role="alert"')
    expect(html).toContain("Der er 2 ting at rette")
    expect(html).toContain('<a href="#f-call-name">Skriv et navn.</a>')
    expect(html).toContain('<a href="#f-way">Vælg en.</a>')
  })

  test("is not there when all is well", () => {
    expect(render(<ErrorSummary errors={{ name: undefined }} />)).toBe("<!doctype html>")
  })

  test("leads to the first of several choices", () => {
    expect(render(<Choice name="way" label="Hvordan?" options={options} />)).toContain(
      'id="f-way" type="radio"',
    )
  })
})

describe("a form", () => {
  test("posts, and leaves checking to the server", () => {
    const html = render(
      <Form action="/videre">
        <Submit>Videre</Submit>
      </Form>,
    )
    expect(html).toMatch(/<form action="\/videre" method="post"[^>]* novalidate/i)
    expect(html).toMatch(/<button type="submit"[^>]*>Videre<\/button>/)
  })

  test("can be a single button that carries its values", () => {
    const html = render(
      <PostButton action="/ud" fields={{ row: "7" }}>
        Ud
      </PostButton>,
    )
    expect(html).toContain('<input type="hidden" name="row" value="7"/>')
  })
})
