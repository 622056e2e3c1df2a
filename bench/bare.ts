import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import type { Answer } from "./answer.ts"

/** Answers whatever is asked with the same bytes: what `node:http` costs by itself. */
process.once("message", ({ status, headers, body }: Answer) => {
  const bytes = Buffer.from(body, "base64")
  const server = createServer((request, response) => {
    request.resume()
    request.on("end", () => {
      response.writeHead(status, headers)
      response.end(bytes)
    })
  })
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port))
})
process.on("disconnect", () => process.exit())
