import { defineMiddlewares, type MedusaNextFunction, type MedusaRequest, type MedusaResponse } from "@medusajs/framework/http"
import { creditLimits, returnLimit } from "@tawiza/vendor/api/limits"

/** A provider is not told whose payment it makes: this says it, over whatever the caller wrote. */
function nameCollection(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  const body = req.body as { data?: object } | undefined
  if (body) body.data = { payment_collection_id: req.params.id }
  next()
}

export default defineMiddlewares({
  routes: [
    { matcher: "/store/carts/:id/credit", methods: ["POST"], middlewares: creditLimits },
    { matcher: "/store/orders/:id/returns", methods: ["POST"], middlewares: [returnLimit] },
    // A statement comes as the bank wrote it, whatever its sender calls it: its route reads the bytes itself.
    { matcher: "/admin/bank-statements", methods: ["POST"], bodyParser: false, middlewares: [] },
    { matcher: "/store/payment-collections/:id/payment-sessions", methods: ["POST"], middlewares: [nameCollection] },
    // Signed over its bytes: the route reads them itself.
    { matcher: "/hooks/stripe", methods: ["POST"], bodyParser: false },
  ],
})
