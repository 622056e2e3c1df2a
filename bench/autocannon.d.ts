declare module "autocannon" {
  type Client = { setHeaders(headers: Record<string, string>): void }
  type Wish = {
    url: string
    method: string
    headers: Record<string, string>
    body?: string
    connections: number
    duration: number
    setupClient?: (client: Client) => void
  }
  type Outcome = {
    requests: { average: number; total: number }
    latency: { p50: number; p99: number }
    duration: number
    errors: number
    statusCodeStats: Record<string, { count: number }>
  }
  export default function autocannon(wish: Wish): Promise<Outcome>
}
