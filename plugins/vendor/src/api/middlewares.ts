import { defineMiddlewares } from "@medusajs/framework/http"
import { refuse } from "./refuse"

export default defineMiddlewares({ errorHandler: refuse, routes: [] })
