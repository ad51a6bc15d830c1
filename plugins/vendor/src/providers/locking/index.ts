import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import { PostgresLockProvider } from "./service"

export default ModuleProvider(Modules.LOCKING, { services: [PostgresLockProvider] })
