import { defineMiddlewares } from "@medusajs/framework/http"
import { returnLimit } from "@tawiza/vendor/api/limits"

export default defineMiddlewares({
  routes: [
    { matcher: "/store/orders/:id/returns", methods: ["POST"], middlewares: [returnLimit] },
    // A statement comes as the bank wrote it, whatever its sender calls it: its route reads the bytes itself.
    { matcher: "/admin/bank-statements", methods: ["POST"], bodyParser: false, middlewares: [] },
  ],
})
