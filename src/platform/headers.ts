const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join("; ")

const closed = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
  "screen-wake-lock",
  "browsing-topics",
]

/** On every answer, whatever it is. */
export const securityHeaders: Record<string, string> = {
  "Content-Security-Policy": contentSecurityPolicy,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": closed.map((feature) => `${feature}=()`).join(", "),
  "Referrer-Policy": "no-referrer",
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
}

/**
 * Whether a request that changes something came from our own pages. Browsers say so in
 * Sec-Fetch-Site; where they do not (plain http on a local network), the origin must be ours.
 */
export const isFromOurPages = (request: Request): boolean => {
  const site = request.headers.get("Sec-Fetch-Site")
  if (site) return site === "same-origin" || site === "none"
  const origin = request.headers.get("Origin")
  if (!origin || origin === "null") return new URL(request.url).protocol === "http:"
  return URL.parse(origin)?.host === request.headers.get("Host")
}
