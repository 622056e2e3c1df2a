import { da } from "./words.da.ts"
import { en } from "./words.en.ts"

export const words = { da, en }
