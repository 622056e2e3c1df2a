import type { House } from "../src/house.ts"
import type { Services } from "../src/organisations/services.ts"
import type { Outward } from "../src/people/jobs.ts"
import type { Job } from "../src/platform/jobs.ts"

/** Old letters are not sent again; what is counted over and over is counted once, at the end. */
const isWorthDoing = ({ name }: Job, isRecent: boolean) =>
  name !== "count-prospects" && (name !== "send-message" || isRecent)

/**
 * The queue of a past that is being made up: what an action asks for is done at once, at that
 * moment, in the same transaction.
 */
export const openPastQueue = (house: House) => {
  const handlers = Object.assign({}, ...house.features.map(({ jobs }) => jobs ?? {}))
  const waiting: Job[] = []
  const { mail, sms, origin } = house

  return {
    enqueue: async (job: Job) => {
      waiting.push(job)
    },
    async settle(services: Services, isRecent: boolean) {
      const outward: Outward = { ...services, mail, sms, origin }
      for (let job = waiting.shift(); job; job = waiting.shift()) {
        if (isWorthDoing(job, isRecent)) await handlers[job.name](outward, job.data)
      }
    },
    /** Does one of the minute's rounds at that moment. */
    async round(services: Services, name: string) {
      const [round] = house.features.flatMap(({ rounds }) => rounds?.[name] ?? [])
      await round?.({ ...services, mail, sms, origin })
    },
  }
}
