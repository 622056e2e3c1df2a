import { jobs, rounds } from "./jobs.ts"
import { routes } from "./routes.tsx"

export const meetings = { name: "meetings", routes, jobs, rounds }
