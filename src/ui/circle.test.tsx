import type { VNode } from "preact"
import { describe, expect, test } from "vitest"
import { Circle } from "./circle.tsx"
import { CircleProgress } from "./circle-progress.tsx"
import { renderPage } from "./render.ts"
import { sampleFrame } from "./sample-frame.ts"

const render = (node: VNode) => renderPage(sampleFrame, node)
const count = (html: string, what: RegExp) => html.match(what)?.length ?? 0

describe("the circle", () => {
  test("draws each member, each line and each empty place once", () => {
    const html = render(
      <Circle
        members={[{}, {}, {}]}
        lines={[
          [0, 1, 1],
          [1, 2, 3],
        ]}
        places={5}
        title="Tre af fem"
      />,
    )
    expect(count(html, /circle-member/g)).toBe(3)
    expect(count(html, /<line /g)).toBe(2)
    expect(count(html, /circle-empty/g)).toBe(2)
  })

  test("draws a line thicker the more is shared", () => {
    const html = render(
      <Circle
        members={[{}, {}, {}]}
        lines={[
          [0, 1, 1],
          [1, 2, 4],
        ]}
        title="Tre"
      />,
    )
    const [thin, thick] = [...html.matchAll(/<line [^>]*stroke-width="([\d.]+)"/g)].map(([, w]) =>
      Number(w),
    )
    expect(thick).toBeGreaterThan(thin ?? Number.POSITIVE_INFINITY)
  })

  test("leaves out a line to somebody who is not there", () => {
    expect(render(<Circle members={[{}]} lines={[[0, 5, 1]]} title="En" />)).not.toContain("<line")
  })

  test("is read aloud by its title and description, never markup", () => {
    const html = render(
      <Circle members={[{ label: "<b>Ada" }]} lines={[]} title="Ring" description="Ada er her." />,
    )
    const [, ids = ""] = html.match(/role="img" aria-labelledby="([^"]+)"/) ?? []
    expect(ids.split(" ")).toHaveLength(2)
    for (const id of ids.split(" ")) expect(html).toContain(`id="${id}"`)
    expect(html).toContain("&lt;b>Ada")
  })

  test("is not made small by one long name", () => {
    const long = "Annemaria Wilhelmine Konstantinopolitaner"
    const html = render(<Circle members={[{ label: long }]} lines={[]} title="Kredsen" />)
    expect(html).toContain(">Annemaria W…<")
    expect(Number(/viewBox="\S+ \S+ (\S+)/.exec(html)?.[1])).toBeLessThan(500)
  })

  test("gives two circles on a page different names", () => {
    const html = render(
      <>
        <Circle members={[]} lines={[]} title="Den ene" />
        <Circle members={[]} lines={[]} title="Den anden" />
      </>,
    )
    const ids = [...html.matchAll(/<title id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(2)
  })
})

describe("a circle that fills", () => {
  test("says how many places are taken and how many it takes", () => {
    const html = render(<CircleProgress filled={5} of={8} minimum={4} />)
    expect(html).toContain("5 af 8 pladser, mindst 4")
    expect(count(html, /<circle [^>]*fill="currentColor"/g)).toBe(5)
  })

  test("draws what it can do without lighter than what it needs", () => {
    const html = render(<CircleProgress filled={1} of={8} minimum={4} />)
    expect(count(html, /stroke-dasharray/g)).toBe(4)
  })
})
