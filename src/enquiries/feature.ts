import { jobs, rounds } from "./jobs.ts"
import { routes } from "./routes.tsx"

export const enquiries = { name: "enquiries", routes, jobs, rounds }
