import autocannon from "autocannon"
import { paths } from "../src/paths.ts"
import { type Asking, ask } from "./answer.ts"
import { spreadOf } from "./figures.ts"
import { openBare, openTown } from "./programs.ts"
import { bench, type Figure } from "./results.ts"

const rounds = Number(process.env.ROUNDS ?? 5)
const seconds = Number(process.env.MILLISECONDS ?? 2000) / 1000
const connections = 10

const browser = { "accept-encoding": "gzip, deflate, br" }
const form = {
  ...browser,
  "content-type": "application/x-www-form-urlencoded",
  "sec-fetch-site": "same-origin",
}
/** As behind a proxy: each connection is somebody else, or nobody would get so many tries. */
const proxied = (client: number) => ({ "x-forwarded-for": `198.51.100.${client}` })
const step = (slug: string) => paths.signUpStep.to({ step: slug })

/** Something people ask of sign-up; `cookies` are those of drafts begun before, one a connection. */
type Subject = { name: string; path: string; status: number; asking: Asking; cookies?: string[] }

const subjectsOf = async (origin: string): Promise<Subject[]> => {
  const page = await (await fetch(`${origin}${step("theme")}`)).text()
  const theme = /name="theme"[^>]*value="([0-9a-f-]{36})"/.exec(page)?.[1]
  if (!theme) throw new Error("the first question offers no theme")
  const first: Asking = { method: "POST", headers: form, body: `theme=${theme}` }
  const cookies: string[] = []
  for (let draft = 0; draft < connections; draft++) {
    cookies.push((await ask(`${origin}${step("theme")}`, first)).cookies)
  }
  return [
    {
      name: "GET the first page",
      path: paths.signUp.to(),
      status: 200,
      asking: { method: "GET", headers: browser },
    },
    {
      name: "POST the first answer: a new person, key and session",
      path: step("theme"),
      status: 303,
      asking: first,
    },
    {
      name: "POST a later answer of a draft",
      path: step("age"),
      status: 303,
      asking: { method: "POST", headers: form, body: "age=45" },
      cookies,
    },
  ]
}

const fire = async (origin: string, { path, status, asking, cookies }: Subject) => {
  let client = 0
  const outcome = await autocannon({
    url: `${origin}${path}`,
    ...asking,
    connections,
    duration: seconds,
    setupClient: (one) => {
      const cookie = cookies?.[client % cookies.length] ?? ""
      one.setHeaders({ ...asking.headers, ...proxied(client++), cookie })
    },
  })
  const right = outcome.statusCodeStats[status]?.count ?? 0
  if (outcome.errors > 0 || right < outcome.requests.total) {
    throw new Error(
      `${path} did not always answer ${status}: ${JSON.stringify(outcome.statusCodeStats)}`,
    )
  }
  return { perSecond: outcome.requests.total / outcome.duration, latency: outcome.latency.p50 }
}

const compare = async (origin: string, subject: Subject): Promise<Figure[]> => {
  const { asking, cookies, path, name } = subject
  const cookie = cookies?.[0] ? { cookie: cookies[0] } : {}
  const headers = { ...asking.headers, ...cookie }
  const answer = await ask(`${origin}${path}`, { ...asking, headers })
  const bare = await openBare(answer)
  try {
    const taken: { ours: number; bares: number; latency: number }[] = []
    for (let round = 0; round < rounds; round++) {
      const ours = await fire(origin, subject)
      const { perSecond: bares } = await fire(bare.origin, subject)
      taken.push({ ours: ours.perSecond, bares, latency: ours.latency })
    }
    const over = (pick: (round: (typeof taken)[number]) => number) => spreadOf(taken.map(pick))
    return [
      { what: name, unit: "requests/s", value: over(({ ours }) => ours) },
      {
        what: "– bare node:http, same bytes",
        unit: "requests/s",
        value: over(({ bares }) => bares),
      },
      {
        what: "– the bare one answers so many times as many",
        unit: "×",
        value: over(({ ours, bares }) => bares / ours),
      },
      { what: "– half of all answers within", unit: "ms", value: over(({ latency }) => latency) },
    ]
  } finally {
    await bare.stop()
  }
}

await bench(
  "sign-up",
  `The demo town on its embedded database, one process; ${connections} connections; rounds of ${seconds} s
in turns with the bare server; the middle of ${rounds} rounds (the least and the most). Whoever asks, whoever
answers and the database share the cores. Every answer's status is checked.`,
  async () => {
    const town = await openTown()
    try {
      const figures: Figure[] = []
      for (const subject of await subjectsOf(town.origin)) {
        figures.push(...(await compare(town.origin, subject)))
      }
      return figures
    } finally {
      await town.stop()
    }
  },
)
