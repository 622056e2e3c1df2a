import { gunzipSync } from "node:zlib"

type Encoding = (text: string) => Buffer

const codes = (text: string, write: (code: number) => string) =>
  Buffer.from([...text].map((letter) => write(letter.codePointAt(0) ?? 0)).join(""))
const bytes = (text: string, write: (byte: number) => string) =>
  Buffer.from([...Buffer.from(text)].map(write).join(""))
const hex = (value: number, length = 2) => value.toString(16).padStart(length, "0")
const isPlain = (code: number) => /[a-z0-9]/i.test(String.fromCharCode(code)) && code < 128

const utf16be: Encoding = (text) => Buffer.from(text, "utf16le").swap16()
const utf32le: Encoding = (text) =>
  Buffer.concat(
    [...text].map((letter) => {
      const code = Buffer.alloc(4)
      code.writeUInt32LE(letter.codePointAt(0) ?? 0)
      return code
    }),
  )

/** What is left of a text in base64 whatever stands before and after it, when so many bytes do. */
const base64 =
  (before: 0 | 1 | 2, kind: "base64" | "base64url"): Encoding =>
  (text) => {
    const raw = Buffer.concat([Buffer.alloc(before), Buffer.from(text)])
    const whole = raw.length - (raw.length % 3)
    const letters = raw.subarray(0, whole).toString(kind)
    return Buffer.from(letters.slice(before === 0 ? 0 : 4))
  }

const base32 = (text: string) => {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
  const raw = Buffer.from(text)
  const bits = [...raw.subarray(0, raw.length - (raw.length % 5))]
    .map((byte) => byte.toString(2).padStart(8, "0"))
    .join("")
  const fives = bits.match(/.{5}/g) ?? []
  return Buffer.from(fives.map((five) => letters[Number.parseInt(five, 2)]).join(""))
}

const turned = (text: string) =>
  text.replace(/[a-z]/gi, (letter) => {
    const base = letter <= "Z" ? 65 : 97
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base)
  })

/** Ways in which a text may lie about without being read as itself. */
export const encodings: Record<string, Encoding> = {
  utf8: (text) => Buffer.from(text),
  "utf8 in capitals": (text) => Buffer.from(text.toUpperCase()),
  latin1: (text) => Buffer.from(text, "latin1"),
  utf16le: (text) => Buffer.from(text, "utf16le"),
  utf16be,
  utf32le,
  "base64, first": base64(0, "base64"),
  "base64, second": base64(1, "base64"),
  "base64, third": base64(2, "base64"),
  "base64url, first": base64(0, "base64url"),
  "base64url, second": base64(1, "base64url"),
  "base64url, third": base64(2, "base64url"),
  base32,
  hex: (text) => bytes(text, (byte) => hex(byte)),
  "hex in capitals": (text) => bytes(text, (byte) => hex(byte).toUpperCase()),
  "hex with spaces": (text) =>
    Buffer.from([...Buffer.from(text)].map((byte) => hex(byte)).join(" ")),
  percent: (text) => Buffer.from(encodeURIComponent(text)),
  "percent throughout": (text) => bytes(text, (byte) => `%${hex(byte).toUpperCase()}`),
  "quoted-printable": (text) =>
    bytes(text, (byte) => (byte < 128 ? String.fromCharCode(byte) : `=${hex(byte).toUpperCase()}`)),
  "html by number": (text) =>
    codes(text, (code) => (isPlain(code) ? String.fromCharCode(code) : `&#${code};`)),
  "html by hex number": (text) =>
    codes(text, (code) => (isPlain(code) ? String.fromCharCode(code) : `&#x${hex(code)};`)),
  "html by name": (text) => Buffer.from(text.replaceAll("ø", "&oslash;")),
  "json escapes": (text) =>
    codes(text, (code) => (isPlain(code) ? String.fromCharCode(code) : `\\u${hex(code, 4)}`)),
  "octal escapes": (text) =>
    bytes(text, (byte) =>
      byte < 128 ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, "0")}`,
    ),
  reversed: (text) => Buffer.from([...text].reverse().join("")),
  rot13: (text) => Buffer.from(turned(text)),
  "doubly encoded utf8": (text) => Buffer.from(Buffer.from(text).toString("latin1")),
}

/** Everything that was compressed with gzip inside some bytes. */
const unzipped = (content: Buffer): Buffer[] => {
  const found: Buffer[] = []
  const magic = Buffer.from([0x1f, 0x8b, 0x08])
  for (let at = content.indexOf(magic); at >= 0; at = content.indexOf(magic, at + 1)) {
    try {
      found.push(gunzipSync(content.subarray(at), { finishFlush: 2 }))
    } catch {
      // Three bytes that only look like a beginning.
    }
  }
  return found
}

/** The names of the encodings in which any of the texts is found. */
export const findIn = (content: Buffer, texts: readonly string[]): string[] => {
  const hits = new Set<string>()
  const layers: [Buffer, string][] = [
    [content, ""],
    ...unzipped(content).map((inner): [Buffer, string] => [inner, "gzip, "]),
  ]
  for (const [bytes, layer] of layers)
    for (const [name, encode] of Object.entries(encodings))
      if (texts.some((text) => bytes.includes(encode(text)))) hits.add(`${layer}${name}`)
  return [...hits]
}
