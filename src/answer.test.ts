import { gunzipSync } from "node:zlib"
import { Hono } from "hono"
import { expect, test } from "vitest"
import { answerWith } from "./answer.ts"

const page = "<!doctype html><title>Æbler</title>"
const app = new Hono().get("/", (c) => answerWith(c, page, 200))

const ask = async (accepted?: string) => {
  const headers = accepted === undefined ? {} : { "Accept-Encoding": accepted }
  const answer = await app.request("/", { headers })
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) }
}

test.each(["gzip", "gzip, deflate, br, zstd", "deflate,gzip;q=0.5", "*"])(
  "a browser that takes %s gets the page squeezed",
  async (accepted) => {
    const { answer, bytes } = await ask(accepted)
    expect(answer.headers.get("Content-Encoding")).toBe("gzip")
    expect(answer.headers.get("Vary")).toBe("Accept-Encoding")
    expect(gunzipSync(bytes).toString()).toBe(page)
  },
)

test.each([undefined, "", "br", "identity", "gzip;q=0", "br, gzip; q=0.0"])(
  "a browser that takes %s gets it plain",
  async (accepted) => {
    const { answer, bytes } = await ask(accepted)
    expect(answer.headers.has("Content-Encoding")).toBe(false)
    expect(answer.headers.get("Content-Type")).toBe("text/html; charset=utf-8")
    expect(bytes.toString()).toBe(page)
  },
)
