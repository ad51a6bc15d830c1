import { useWords } from "../context.js"
import { paths } from "../paths.js"
import { Icon } from "../ui/icon.js"
import { Screen } from "../ui/screen.js"

/** An address that the desk does not have. */
export function Lost() {
  const m = useWords()
  return (
    <Screen title={m.lost}>
      <p class="onward">
        <a class="button main" href={paths.orders()}>
          <Icon name="box" />
          {m.order.to_orders}
        </a>
      </p>
    </Screen>
  )
}
