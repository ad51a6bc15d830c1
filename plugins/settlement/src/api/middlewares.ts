import { defineMiddlewares } from "@medusajs/framework/http"
import { returnLimit } from "@tawiza/vendor/api/limits"

export default defineMiddlewares({
  routes: [{ matcher: "/store/orders/:id/returns", methods: ["POST"], middlewares: [returnLimit] }],
})
