import type { Frame } from "./frame.tsx"

/** A frame for tests. */
export const sampleFrame: Frame = {
  language: "da",
  path: "/her",
  organisation: "Foreningen",
  home: "/",
  navigation: [
    { label: "Om", href: "/om", current: true },
    { label: "Temaer", href: "/temaer" },
  ],
  account: [
    { label: "Min side", href: "/min" },
    { label: "Log ud", href: "/ud", method: "post" },
  ],
  footer: [{ label: "Privatliv", href: "/privatliv" }],
  acute: { label: "Akut", href: "/akut" },
  quickExit: { action: "/forlad", away: "https://example.org/" },
  languages: [
    { code: "da", label: "Dansk", href: "?sprog=da" },
    { code: "en", label: "English", href: "?sprog=en" },
  ],
  demo: undefined,
  assets: { css: "/assets/a.css", js: "/assets/a.js", font: "/assets/a.woff2" },
  neutral: false,
}
