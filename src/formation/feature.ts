import { jobs, rounds } from "./jobs.ts"
import { routes } from "./routes.tsx"
import { closeOptimiser } from "./search.ts"

export const formation = { name: "formation", routes, jobs, rounds, close: closeOptimiser }
