import type { ComponentChildren } from "preact"

export type AgendaEntry = {
  /** As a person says it: "tirsdag 24. november kl. 19". */
  when: string
  /** The same for machines: 2026-11-24T19:00+01:00. */
  dateTime: string
  title: string
  href?: string | undefined
  tag?: ComponentChildren
  note?: ComponentChildren
  action?: ComponentChildren
}

/** What happens, in order of time. */
export function Agenda({ entries }: { entries: readonly AgendaEntry[] }) {
  return (
    <ol class="agenda">
      {entries.map(({ when, dateTime, title, href, tag, note, action }) => (
        <li key={`${dateTime} ${title}`} class="agenda-item">
          <time class="agenda-when" dateTime={dateTime}>
            {when}
          </time>
          <div class="agenda-what">
            <p class="agenda-title">
              {href ? <a href={href}>{title}</a> : title} {tag}
            </p>
            {note && <div class="soft">{note}</div>}
          </div>
          {action && <div class="agenda-action">{action}</div>}
        </li>
      ))}
    </ol>
  )
}
