import { readFileSync } from "node:fs"
import { extname, join } from "node:path"
import { brotliCompressSync, gzipSync } from "node:zlib"
import { projectRoot } from "./project-root.ts"

export type Assets = { css: string; js: string; font: string }

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".woff2": "font/woff2",
}

type File = { type: string; plain: Buffer; br?: Buffer; gzip?: Buffer }

const fileAt = (path: string): File => {
  const plain = readFileSync(join(projectRoot, "dist", path))
  const type = types[extname(path)] ?? "application/octet-stream"
  const squeezed =
    type === "font/woff2" ? {} : { br: brotliCompressSync(plain), gzip: gzipSync(plain) }
  return { type, plain, ...squeezed }
}

/** The built styles, script and letters: named by their content, kept for ever. */
export const openAssets = () => {
  const assets: Assets = JSON.parse(readFileSync(join(projectRoot, "dist", "assets.json"), "utf8"))
  const files = new Map(Object.values(assets).map((path) => [path, fileAt(path)]))

  const serve = (request: Request): Response | undefined => {
    const file = files.get(new URL(request.url).pathname)
    if (!file) return undefined
    const accepted = request.headers.get("Accept-Encoding") ?? ""
    const encoding = (["br", "gzip"] as const).find((name) => accepted.includes(name) && file[name])
    return new Response(new Uint8Array((encoding && file[encoding]) || file.plain), {
      headers: {
        "Content-Type": file.type,
        "Cache-Control": "public, max-age=31536000, immutable",
        Vary: "Accept-Encoding",
        ...(encoding ? { "Content-Encoding": encoding } : {}),
      },
    })
  }
  return { assets, serve }
}
