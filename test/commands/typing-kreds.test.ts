import { createServer } from "node:net"
import { describe, expect, test } from "vitest"
import { kreds } from "./kreds.ts"

describe("somebody who types kreds", () => {
  test("finds every command in the help", async () => {
    const { code, stdout, stderr } = await kreds(["--help"])
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    for (const name of ["start", "demo", "init", "propose", "doctor", "migrate"]) {
      expect(stdout).toContain(`\n  ${name} `)
    }
  })

  test.each(["start", "demo", "init", "propose", "doctor", "migrate"])(
    "finds out what %s does, even with a wrong environment",
    async (name) => {
      const { code, stdout } = await kreds([name, "--help"], { PORT: "abc" })
      expect(code).toBe(0)
      expect(stdout).toContain(`kreds ${name}`)
    },
  )

  test("hears which Kreds it is", async () => {
    expect(await kreds(["--version"])).toMatchObject({ code: 0, stdout: "0.1.0\n" })
  })

  test.each([
    { typed: [], told: "A command is missing." },
    { typed: ["dance"], told: 'There is no command or option "dance".' },
    { typed: ["start", "--loudly"], told: "Unknown option '--loudly'." },
    { typed: ["migrate", "tomorrow"], told: "Unexpected argument 'tomorrow'." },
  ])("is told in one sentence that $typed is not understood", async ({ typed, told }) => {
    const { code, stdout, stderr } = await kreds(typed)
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toBe(`${told} "kreds --help" lists what there is.\n`)
  })
})

describe("a setting that cannot be right", () => {
  test.each([
    { PORT: "abc" },
    { PORT: "70000" },
    { METRICS_PORT: "3000" },
    { KREDS_ORIGIN: "https://kreds.example/forening" },
    { KREDS_DATABASE_URL: "mysql://root:hemmelig@localhost/kreds" },
    { KREDS_SMTP_URL: "hemmelig.example" },
    { KREDS_SMS_URL: "pigeon:hemmelig" },
  ])("is named in one sentence with an example: %o", async (environment) => {
    const { code, stdout, stderr } = await kreds(["start"], environment)
    const [name] = Object.keys(environment)
    expect({ code, stdout }).toEqual({ code: 78, stdout: "" })
    expect(stderr).toMatch(new RegExp(`^${name} must .*, for example ${name}=\\S+\\.\\n$`))
    expect(stderr).not.toContain("hemmelig")
  })

  test("is a port that another program has taken", async () => {
    const other = createServer().listen(0)
    const { port } = other.address() as { port: number }
    const { code, stderr } = await kreds(["start"], { PORT: String(port), KREDS_DATA: "/nowhere" })
    other.close()
    expect(code).toBe(78)
    expect(stderr).toBe(
      `Port ${port} is taken by another program: stop that, or choose another port, for example PORT=${port + 1}.\n`,
    )
  })

  test("is a data directory that is something else", async () => {
    const { code, stderr } = await kreds(["migrate"], { KREDS_DATA: import.meta.filename })
    expect(code).toBe(78)
    expect(stderr).toMatch(/^The data directory .* cannot be used \(.*\): set KREDS_DATA to .*\n$/)
  })

  test("is a database that does not answer, told without its password", async () => {
    const { code, stderr } = await kreds(["migrate"], {
      KREDS_DATABASE_URL: "postgres://kreds:hemmelig@localhost:1/kreds",
    })
    expect(code).toBe(78)
    expect(stderr).toMatch(/^The database at KREDS_DATABASE_URL cannot be used: .*\n$/)
    expect(stderr).not.toContain("hemmelig")
  })
})
