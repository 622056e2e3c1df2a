import type { Server } from "node:http"
import { createAdaptorServer } from "@hono/node-server"
import { CannotStart } from "./command.ts"

/** What lies below a request (its socket) comes along as the second thing. */
type Answer = (request: Request, environment: unknown) => Response | Promise<Response>

/** A port that answers; what it answers may change while it does. */
export type Serving = {
  answerWith(answer: Answer): void
  /** Lets requests under way finish, for at most ten seconds. */
  stop(): Promise<void>
}

const patience = 10_000

/** Takes the port. Until there is a site to show, everybody is asked to come back in a moment. */
export async function serve(port: number): Promise<Serving> {
  let answer: Answer = opening
  const server = createAdaptorServer({
    fetch: (request, environment) => answer(request, environment),
  }) as Server
  await listen(server, port)
  return {
    answerWith: (next) => {
      answer = next
    },
    stop: () =>
      new Promise((resolve) => {
        const impatient = setTimeout(() => server.closeAllConnections(), patience)
        // Called once more, it has nothing left to wait for.
        server.close(() => {
          clearTimeout(impatient)
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explained(error, port)))
    server.listen(port, resolve)
  })
}

function explained(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === "EADDRINUSE") {
    const other = port < 65_535 ? port + 1 : port - 1
    return new CannotStart(
      `Port ${port} is taken by another program: stop that, or choose another port, for example PORT=${other}.`,
    )
  }
  if (error.code === "EACCES") {
    return new CannotStart(
      `This account may not use port ${port}: choose one above 1023, for example PORT=3000.`,
    )
  }
  return error
}

const opening: Answer = () =>
  new Response("Opening …\n", {
    status: 503,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      "retry-after": "2",
      "x-content-type-options": "nosniff",
    },
  })
