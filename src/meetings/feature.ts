import { jobs, rounds } from "./jobs.ts"

export const meetings = { name: "meetings", jobs, rounds }
