import { rounds } from "./jobs.ts"

export const groups = { name: "groups", rounds }
