import { zellige } from "./families/zellige/index.js"

export const families = { zellige }
