import { describe, expect, test } from "vitest"
import { renderPage } from "./render.ts"
import { sampleFrame } from "./sample-frame.ts"
import { WeekGrid } from "./week-grid.tsx"

const days = [
  { label: "Mandag", slots: [{ id: "mon-am", label: "Formiddag" }] },
  { label: "Tirsdag", slots: [{ id: "tue-am", label: "Formiddag" }] },
]
const uneven = [
  ...days,
  {
    label: "Onsdag",
    slots: [
      { id: "wed-pm", label: "Eftermiddag" },
      { id: "wed-eve", label: "Aften" },
    ],
  },
]

function grid(week = days, value = {}) {
  return renderPage(
    sampleFrame,
    <WeekGrid name="week" label="Hvornår?" days={week} value={value} error="Vælg en tid." />,
  )
}

function chosen(html: string): string[] {
  return [...html.matchAll(/name="week\.([^"]+)" value(?:="([^"]*)")? checked/g)].map(
    ([, slot, fit = ""]) => `${slot}=${fit}`,
  )
}

describe("a week of times", () => {
  test("has exactly one answer for each time, no until something else is said", () => {
    expect(chosen(grid())).toEqual(["mon-am=", "tue-am="])
    expect(chosen(grid(days, { "mon-am": "good", "tue-am": "possible" }))).toEqual([
      "mon-am=good",
      "tue-am=possible",
    ])
  })

  test("can be reached from the list of what has to be corrected", () => {
    const html = grid()
    expect(html).toContain('id="f-week" type="radio"')
    expect(html).toContain('aria-describedby="f-week-error"')
  })

  test("writes the times once above their columns when all days have the same", () => {
    expect(grid()).toContain("week-head")
    expect(grid(uneven)).not.toContain("week-head")
  })

  test("names each day and each time for those who listen", () => {
    const html = grid(uneven)
    expect(html).toContain("<legend>Onsdag</legend>")
    expect(html).toContain("<legend>Eftermiddag</legend>")
  })
})
