import { useEffect } from "preact/hooks"
import { useWatched } from "./cell.js"
import { type Parts, PartsContext } from "./context.js"
import type { Route } from "./paths.js"
import { Application } from "./screens/application.js"
import { BankAccountScreen } from "./screens/bank-account.js"
import { ChooseAnother, ChooseFirst } from "./screens/choose.js"
import { Documents } from "./screens/documents.js"
import { Import } from "./screens/import.js"
import { Invitation } from "./screens/invitation.js"
import { Lost } from "./screens/lost.js"
import { Me } from "./screens/me.js"
import { Members } from "./screens/members.js"
import { MoneyScreen } from "./screens/money.js"
import { Order } from "./screens/order.js"
import { Orders } from "./screens/orders.js"
import { Payouts } from "./screens/payouts.js"
import { Product } from "./screens/product.js"
import { Products } from "./screens/products.js"
import { QuestionScreen } from "./screens/question.js"
import { Returns } from "./screens/returns.js"
import { SignIn } from "./screens/sign-in.js"
import { Waiting } from "./screens/waiting.js"
import { Signed, useActing } from "./ui/screen.js"

export function App({ parts }: { parts: Parts }) {
  const { desk, navigation } = parts
  const route = useWatched(navigation)
  const session = useWatched(parts.session)

  // A word about the last deed has been read when somebody goes on.
  useEffect(() => {
    const heard = () => desk.readNotice()
    window.addEventListener("popstate", heard)
    return () => window.removeEventListener("popstate", heard)
  }, [desk])
  const follow = (event: MouseEvent) => {
    if (navigation.follow(event)) desk.readNotice()
  }

  return (
    <PartsContext.Provider value={parts}>
      {/* Links are followed here once for all of them; the keyboard reaches them as links, and Enter on a link is a click. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div class="desk" onClick={follow}>
        {route.name === "invitation" ? (
          <Invitation key={route.code} code={route.code} />
        ) : route.name === "lost" ? (
          <Lost />
        ) : session.phase === "in" ? (
          // Another vendor is another desk: no screen keeps anything of the one before.
          <Signed key={session.acting.member.id} acting={session.acting}>
            <SignedScreen route={route} />
          </Signed>
        ) : session.phase === "choosing" ? (
          <ChooseFirst memberships={session.memberships} />
        ) : session.phase === "out" ? (
          <SignIn why={session.why} />
        ) : (
          <Waiting trouble={session.phase === "failed" ? session.trouble : null} />
        )}
      </div>
    </PartsContext.Provider>
  )
}

function SignedScreen({ route }: { route: Route }) {
  const { vendor } = useActing()
  // Whoever has not been admitted has no orders: the application stands in their place.
  if (route.name === "orders" && vendor.status === "applicant") return <Application step={null} />
  switch (route.name) {
    case "orders":
      return <Orders key={route.list} list={route.list} />
    case "order":
      return <Order key={route.id} id={route.id} />
    case "question":
      return <QuestionScreen key={route.id + route.question} id={route.id} question={route.question} />
    case "me":
      return <Me />
    case "members":
      return <Members />
    case "returns":
      return <Returns key={route.list} list={route.list} />
    case "money":
      return <MoneyScreen />
    case "documents":
      return <Documents />
    case "choose":
      return <ChooseAnother />
    case "payouts":
      return <Payouts />
    case "bank-account":
      return <BankAccountScreen />
    case "application":
      return <Application step={route.step} />
    case "products":
      return <Products />
    case "import":
      return <Import />
    case "product":
      return <Product key={`${route.id}${route.step}`} id={route.id} step={route.step} />
    default:
      return <Lost />
  }
}
