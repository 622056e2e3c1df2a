import { type IncomingHttpHeaders, request } from "node:http"

/** One answer as it came over the wire, without what belongs to the connection. */
export type Answer = { status: number; headers: [string, string][]; body: string }

export type Asking = { method: "GET" | "POST"; headers: Record<string, string>; body?: string }

const ofTheConnection = /^(connection|keep-alive|date|transfer-encoding)$/i

export const ask = (url: string, { method, headers, body }: Asking) =>
  new Promise<Answer & { cookies: string }>((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on("data", (chunk: Buffer) => chunks.push(chunk))
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: pairsOf(response.rawHeaders),
          body: Buffer.concat(chunks).toString("base64"),
          cookies: cookiesOf(response.headers),
        }),
      )
    })
    sent.on("error", reject)
    sent.end(body)
  })

const pairsOf = (raw: readonly string[]) =>
  raw.flatMap((name, index): [string, string][] =>
    index % 2 === 0 && !ofTheConnection.test(name) ? [[name, raw[index + 1] ?? ""]] : [],
  )

const cookiesOf = ({ "set-cookie": lines = [] }: IncomingHttpHeaders) =>
  lines.map((line) => line.split(";")[0]).join("; ")
