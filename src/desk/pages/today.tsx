import type { Theme } from "../../catalogue/theme.ts"
import { paths } from "../../paths.ts"
import { Card, CardList } from "../../ui/card.tsx"
import { dayAndTime } from "../../ui/dates.ts"
import { useLanguage, useWords } from "../../ui/frame.tsx"
import { Empty } from "../../ui/notice.tsx"
import { Page } from "../../ui/page.tsx"
import { Section } from "../../ui/section.tsx"
import type { Numbers, Task } from "../today.ts"
import { words } from "../words.ts"

type Props = { tasks: Task[]; numbers: Numbers; themes: Theme[]; zone: string }

export function TodayPage({ tasks, numbers, themes, zone }: Props) {
  const t = useWords(words)

  return (
    <Page title={t.title} lead={t.lead}>
      {tasks.length === 0 && <Empty title={t.empty} />}
      {tasks.length > 0 && (
        <CardList
          items={tasks}
          itemKey={(task) => `${task.kind} ${task.at} ${hrefOf(task)}`}
          card={(task) => <TaskCard task={task} themes={themes} zone={zone} />}
        />
      )}
      <Section title={t.numbers}>
        <ul>
          <li>
            <a href={paths.waiting.to()}>{t.waiting(numbers.waiting)}</a>
          </li>
          <li>
            <a href={paths.proposals.to()}>{t.forming(numbers.forming)}</a>
          </li>
          <li>
            <a href={paths.groups.to()}>{t.running(numbers.running)}</a>
          </li>
          <li>
            <a href={paths.talkTimes.to()}>{t.more}</a>
          </li>
        </ul>
      </Section>
    </Page>
  )
}

const hrefOf = (task: Task): string => {
  if ("enquiry" in task) return paths.enquiry.to({ enquiry: task.enquiry })
  if ("proposal" in task) return paths.proposal.to({ proposal: task.proposal })
  return paths.groupOverview.to({ group: task.group })
}

function TaskCard({ task, themes, zone }: { task: Task; themes: Theme[]; zone: string }) {
  const t = useWords(words)
  const language = useLanguage()
  const when = dayAndTime(task.at.toZonedDateTimeISO(zone), language)
  const theme = "theme" in task && themes.find(({ id }) => id === task.theme)?.name[language]

  return (
    <Card title={useTitle(task)} href={hrefOf(task)}>
      <p>
        {task.kind === "call" && t.since(when)}
        {task.kind === "answers" && t.before(when)}
        {task.kind !== "call" && task.kind !== "answers" && t.at(when)}
      </p>
      {theme && <p>{theme}</p>}
    </Card>
  )
}

const useTitle = (task: Task): string => {
  const t = useWords(words)
  if (task.kind === "call") return t.call(task.firstName ?? t.somebody)
  if (task.kind === "talk") return t.talk(task.firstName ?? t.somebody)
  if (task.kind === "answers") return t.answers(task.open)
  return t[task.kind]
}
