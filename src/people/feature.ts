import { jobs, rounds } from "./jobs.ts"
import { routes } from "./routes.tsx"

export const people = { name: "people", routes, jobs, rounds }
