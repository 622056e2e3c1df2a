import { createContext } from "preact"
import { useContext } from "preact/hooks"

export type Language = "da" | "en"

export type Link = { label: string; href: string }

/** What surrounds a page: decided once per request, read by Page and by every component. */
export type Frame = {
  language: Language
  /** The path asked for, without the origin. */
  path: string
  organisation: string
  home: string
  navigation: (Link & { current?: boolean | undefined })[]
  account: (Link & { method?: "post" | undefined })[]
  footer: Link[]
  acute: Link
  quickExit: { action: string; away: string } | undefined
  languages: (Link & { code: Language })[]
  demo: { text: string; href: string } | undefined
  assets: { css: string; js: string; font: string }
  /** Neutral pages tell a shared history nothing: no organisation in the title, no icon. */
  neutral: boolean
}

export const FrameContext = createContext<Frame | undefined>(undefined)

export function useFrame(): Frame {
  const frame = useContext(FrameContext)
  if (!frame) throw new Error("a page is rendered inside a frame: use renderPage")

  return frame
}

export function useLanguage(): Language {
  return useFrame().language
}

export type Words<T> = { da: T; en: T }

export function useWords<T>(words: Words<T>): T {
  return words[useLanguage()]
}
