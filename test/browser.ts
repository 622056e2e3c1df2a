const origin = "http://localhost:3000"

/** Keeps cookies and follows nothing by itself: the smallest browser there is. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #ask: (request: Request) => Response | Promise<Response>

  constructor(ask: (request: Request) => Response | Promise<Response>) {
    this.#ask = ask
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.#send(new Request(new URL(path, origin), { headers: this.#headers(headers) }))
  }

  async post(
    path: string,
    form: Record<string, string | string[]> = {},
    from: Record<string, string> = { "Sec-Fetch-Site": "same-origin", Origin: origin },
  ): Promise<Page> {
    const body = new URLSearchParams(
      Object.entries(form).flatMap(([name, value]) =>
        [value].flat().map((one): [string, string] => [name, one]),
      ),
    )
    const headers = this.#headers(from)
    return this.#send(new Request(new URL(path, origin), { method: "POST", body, headers }))
  }

  #headers(more: Record<string, string>) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ")
    return { Host: "localhost:3000", ...(cookie ? { Cookie: cookie } : {}), ...more }
  }

  async #send(request: Request): Promise<Page> {
    const response = await this.#ask(request)
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";")
      const [name = "", value = ""] = pair.split("=")
      if (/max-age=0/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    const location = response.headers.get("Location") ?? undefined
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, location }
  }
}

export type Page = { status: number; headers: Headers; text: string; location: string | undefined }
