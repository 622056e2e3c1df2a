import type { ComponentChildren } from "preact"
import { useWords } from "./frame.tsx"
import { words } from "./words.ts"

type Kind = "info" | "success" | "warning"

type NoticeProps = {
  kind?: Kind | undefined
  title?: string | undefined
  children: ComponentChildren
}

export function Notice({ kind = "info", title, children }: NoticeProps) {
  const text = useWords(words)

  return (
    <div class={`notice notice-${kind}`} role={kind === "success" ? "status" : undefined}>
      <svg class="notice-mark" width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
        <Mark kind={kind} />
      </svg>
      <div class="notice-text">
        <span class="visually-hidden">{text.notice[kind]} </span>
        {title && <p class="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}

function Mark({ kind }: { kind: Kind }) {
  const line = { fill: "none", stroke: "currentColor", "stroke-width": "2.5" }

  return (
    <>
      <circle cx="14" cy="14" r="12" {...line} />
      {kind === "success" && <path d="M8.5 14.5l4 4 7.5-8.5" {...line} />}
      {kind === "info" && <path d="M14 13v7M14 8v2.5" {...line} />}
      {kind === "warning" && <path d="M14 7.5v8M14 18v2.5" {...line} />}
    </>
  )
}

type EmptyProps = { title: string; children?: ComponentChildren }

/** Where there is nothing yet: what it means and what one can do. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div class="empty">
      <svg width="72" height="72" viewBox="0 0 72 72" aria-hidden="true">
        <circle
          cx="36"
          cy="36"
          r="30"
          fill="none"
          stroke="currentColor"
          stroke-width="2.5"
          stroke-dasharray="6 7"
        />
      </svg>
      <p class="empty-title">{title}</p>
      {children}
    </div>
  )
}

type TagProps = { tone?: "plain" | "deep" | "warning" | undefined; children: ComponentChildren }

/** A word about a state. */
export function Tag({ tone = "plain", children }: TagProps) {
  return <span class={`tag tag-${tone}`}>{children}</span>
}
