import { gzipSync } from "node:zlib"
import type { Context } from "hono"
import type { ContentfulStatusCode } from "hono/utils/http-status"

const takesGzip = (accepted: string) =>
  /(^|[\s,])(gzip|\*)\s*($|,|;)/.test(accepted) && !/gzip\s*;\s*q=0(\.0*)?\s*($|,)/.test(accepted)

/** A page as an answer. Pages are small: squeezed in one go they cost a quarter of a stream. */
export const answerWith = (c: Context, html: string, status: ContentfulStatusCode): Response => {
  c.header("Content-Type", "text/html; charset=utf-8")
  c.header("Vary", "Accept-Encoding")
  if (!takesGzip(c.req.header("Accept-Encoding") ?? "")) return c.body(html, status)
  c.header("Content-Encoding", "gzip")
  return c.body(new Uint8Array(gzipSync(html)), status)
}
